import { readHealth } from '@/lib/server/session/read-health'

export const dynamic = 'force-dynamic'

/** Says that the portal can let people in: its database answers. Whether the archive does is told on the pages. */
export async function GET(): Promise<Response> {
  const { status, body } = await readHealth()
  return Response.json(body, { status })
}
