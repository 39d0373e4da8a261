import { sql } from 'kysely'
import { createProbe } from '@/lib/database/create-probe'
import type { Asked } from '@/lib/management/metrics'
import type { Readiness } from '@/lib/management/serve-management'
import type { ArchiveDatabase } from '../database/tables'
import { countBreaks } from '../protocol/http/read-health'

type Database = () => ArchiveDatabase | undefined

/** The archive can be sent requests when its database answers; its keys and reference data it has from its start. */
export function readinessOf({
  database,
  isStopping,
}: Readonly<{ database: Database; isStopping: () => boolean }>): () => Promise<Readiness> {
  const probe = createProbe(async () => {
    const opened = database()
    if (opened) await sql`select 1`.execute(opened)
  })
  return async () => {
    if (isStopping()) return { ok: false, because: 'stopping' }
    const found = await probe()
    return found.ok ? { ok: true } : { ok: false, because: found.because }
  }
}

/** What the archive says when its metrics are read: whether the log is whole. */
export function askedOf(database: Database): readonly Asked[] {
  return [
    {
      name: 'mittkanta_broken_chains',
      help: 'Chains of the log that do not hold, of which nothing more is sealed',
      read: async () => {
        const opened = database()
        return opened ? countBreaks(opened) : NaN
      },
    },
  ]
}
