import { sql } from 'kysely'
import { createProbe } from '@/lib/database/create-probe'
import type { Asked } from '@/lib/management/metrics'
import type { Readiness } from '@/lib/management/serve-management'
import type { ArchiveDatabase } from '../database/tables'
import { oldestDue } from '../log/notifications/oldest-due'
import { oldestUnsealed } from '../log/tree/oldest-unsealed'
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

/** What the archive says when its metrics are read: whether the log is whole, and for how long what waits has. */
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
    {
      name: 'mittkanta_sealing_lag_seconds',
      help: 'Age of the oldest row of the log that has not been sealed; 0: all have',
      read: async () => ageOf(await waitingSince(database(), oldestUnsealed)),
    },
    {
      name: 'mittkanta_notes_lag_seconds',
      help: 'For how long the oldest note to a portal has been due; 0: none is',
      read: async () => ageOf(await waitingSince(database(), oldestDue)),
    },
  ]
}

type Since = (database: ArchiveDatabase) => Promise<Date | null>

/** Null: nothing waits; undefined: there is no database yet. */
const waitingSince = async (opened: ArchiveDatabase | undefined, since: Since) =>
  opened && (await since(opened))

function ageOf(since: Date | null | undefined): number {
  if (since === undefined) return NaN
  return since === null ? 0 : Math.max(0, (Date.now() - since.getTime()) / 1000)
}
