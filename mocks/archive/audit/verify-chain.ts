import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ArchiveDatabase } from '../database/tables'

export type ChainReport =
  | Readonly<{ intact: true; events: number }>
  | Readonly<{ intact: false; at: number; because: string }>

const genesis = '0'.repeat(64)
const eventSchema = z.looseObject({ id: z.string(), client: z.string(), recorded: z.string() })

/** Checks a client's whole chain (L4): a changed, lost, added or reordered row is found, and so is a cut-off end. */
export async function verifyChain(
  database: ArchiveDatabase,
  clientId: string,
): Promise<ChainReport> {
  const rows = await database
    .selectFrom('audit_events')
    .selectAll()
    .where('client_id', '=', clientId)
    .orderBy('sequence')
    .execute()
  let previous = genesis
  for (const [index, row] of rows.entries()) {
    const at = index + 1
    if (row.sequence !== at) return broken(at, 'a row is missing')
    if (row.previous_hash !== previous) return broken(at, 'the row does not follow the one before')
    if (row.hash !== linkOf(previous, at, row.event)) return broken(at, 'the row was changed')
    const event = eventSchema.parse(JSON.parse(row.event))
    const isSame =
      event.id === row.id &&
      event.client === clientId &&
      event.recorded === row.recorded.toISOString()
    if (!isSame) return broken(at, 'the columns do not say what the event says')
    previous = row.hash
  }
  const head = await database
    .selectFrom('audit_chains')
    .select(['sequence', 'hash'])
    .where('client_id', '=', clientId)
    .executeTakeFirst()
  const isWhole = (head?.sequence ?? 0) === rows.length && (head?.hash ?? genesis) === previous
  return isWhole ? { intact: true, events: rows.length } : broken(rows.length, 'the end is missing')
}

function linkOf(previous: string, sequence: number, event: string): string {
  return sha256(`${previous}:${sequence}:${sha256(event)}`)
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

function broken(at: number, because: string): ChainReport {
  return { intact: false, at, because }
}
