import { readHealth } from '@/lib/server/session/read-health'
import { handled } from '@/app/_frame/handled'

export const dynamic = 'force-dynamic'

/** Says that the portal can let people in: its database answers. Whether the archive does is told on the pages. */
export const GET = handled(async () => {
  const { status, body } = await readHealth()
  return Response.json(body, { status })
})
