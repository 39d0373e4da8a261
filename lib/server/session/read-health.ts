import 'server-only'
import { sql } from 'kysely'
import { createProbe } from '@/lib/database/create-probe'
import { sessionServices } from './session-services'

const probe = createProbe(async () => {
  const { context } = await sessionServices()
  await sql`select 1`.execute(context.database)
})

/** Whether the portal can let people in, and else why not. */
export async function readHealth(): Promise<{ status: 200 | 503; body: object }> {
  const found = await probe()
  return found.ok
    ? { status: 200, body: { status: 'ok' } }
    : { status: 503, body: { status: 'unavailable', because: found.because } }
}
