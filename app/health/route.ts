export const dynamic = 'force-dynamic'

/** Says that the portal answers; whether the archive does is told on the pages. */
export const GET = () => Response.json({ status: 'ok' })
