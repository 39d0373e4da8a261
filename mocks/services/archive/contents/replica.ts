import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { countContent } from '@/lib/metrics/tally'
import type { ArchiveDatabase } from '../database/tables'

/** Which content: a row of `binaries`, in the version that the primary has told of. */
type Wanted = Readonly<{ client_id: string; id: string; row_version: string }>

/** A database that follows the archive's own, and serves contents alone. */
export type Replica = Readonly<{
  /** The bytes, from there or from the primary; undefined: the primary has them no more. */
  bytesOf: (wanted: Wanted) => Promise<Uint8Array | undefined>
}>

/** How long the replica is waited for. Milliseconds. */
export const replicaPatience = 500
/** How long it is asked for nothing once it has failed, so that not every read waits for it. Milliseconds. */
const rest = 5_000

/**
 * Contents from a streaming replica. It has no say in anything: what may be read was decided on the primary, and the row of the log of this very read was
 * committed there, before it is asked (L1). A content never changes under its key, and `xmin` names the row that was found (a streaming replica has each row
 * under the same): so what it answers is what the primary has, however far it lags. What it does not have yet, or does not say in time, is read from the primary.
 */
export function followedBy(primary: ArchiveDatabase, replica: ArchiveDatabase): Replica {
  let restsUntil = -Infinity

  async function fromReplica(wanted: Wanted): Promise<Uint8Array | 'lag' | 'away'> {
    if (performance.now() < restsUntil) return 'away'
    const silence = new AbortController()
    const away = wait(replicaPatience, 'away' as const, { signal: silence.signal })
    const asked = readBytes(replica, wanted).then(
      (bytes) => bytes ?? 'lag',
      () => 'away' as const,
    )
    const found = await Promise.race([asked, away.catch(() => 'away' as const)])
    silence.abort()
    if (found === 'away') restsUntil = performance.now() + rest
    return found
  }

  return {
    bytesOf: async (wanted) => {
      const found = await fromReplica(wanted)
      if (typeof found === 'object') {
        countContent('replica', 'there')
        return found
      }
      countContent('primary', found)
      return readBytes(primary, wanted)
    },
  }
}

async function readBytes(
  database: ArchiveDatabase,
  { client_id: clientId, id, row_version: version }: Wanted,
): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ bytes: Uint8Array | null }>`select bytes from binaries
    where client_id = ${clientId} and id = ${id} and xmin::text = ${version}`.execute(database)
  return rows[0]?.bytes ?? undefined
}
