import { sessionServices } from '@/lib/server/session/session-services'

export const dynamic = 'force-dynamic'

/** Says that the portal can let people in: its database is open. Whether the archive answers is told on the pages. */
export async function GET(): Promise<Response> {
  await sessionServices()
  return Response.json({ status: 'ok' })
}
