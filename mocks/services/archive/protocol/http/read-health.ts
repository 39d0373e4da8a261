import { sql } from 'kysely'
import { createProbe, type Probed } from '@/lib/database/create-probe'
import type { Archive } from '../../archive'
import type { ArchiveDatabase } from '../../database/tables'
import type { FhirContext } from './fhir-context'

const probes = new WeakMap<ArchiveDatabase, () => Promise<Probed<number>>>()

/**
 * GET /health: whether the archive can answer, and else why not; whether the log's history tree is known not to hold (L7), and
 * how many clients' chains do not (L4). It never waits behind the work.
 */
export async function readHealth(
  { database, treeWatch }: Archive,
  c: FhirContext,
): Promise<Response> {
  const probe = probes.get(database) ?? createProbe(() => countBreaks(database))
  probes.set(database, probe)
  const found = await probe()
  if (!found.ok) return c.json({ status: 'unavailable', because: found.because }, 503)
  const log = treeWatch.fault === undefined ? 'ok' : 'broken'
  return c.json({ status: 'ok', log, brokenChains: found.answer })
}

/** How many chains of the log do not hold (L4). */
export async function countBreaks(database: ArchiveDatabase): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from log_breaks`.execute(database)
  return rows[0]?.count ?? 0
}
