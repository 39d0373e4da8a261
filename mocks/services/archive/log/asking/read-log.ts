import type { LogPage, LogRow } from '@/lib/contracts/archive/log'
import { oldestPage, type LogRequest } from '@/lib/contracts/archive/log-request'
import type { Archive } from '../../archive'
import { personEntry } from '../events/audit-entry'
import { runAudited } from '../events/audited-statement'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter } from '../../protocol/http/outcome'
import { askLog } from './ask-log'
import { openLogCursor, sealLogCursor, type LogCursor } from './log-cursor'
import { logStatement } from './log-statement'

type Found = Readonly<{ sequence: number; body: string }>

/** POST AuditEvent/$log: a page of the client's log, of what the portal lets the actor see (L3). It leaves its own row. */
export async function readLog(archive: Archive, c: FhirContext): Promise<Response> {
  const asked = await askLog(archive, c)
  if (asked instanceof Response) return asked
  const { caller, request, scope } = asked
  const keys = archive.keys.cursors
  const { patientId: clientId } = caller
  const cursor = cursorOf(request, clientId, keys)
  if (request.cursor !== null && !cursor) {
    return refuse(c, 400, invalidParameter('The cursor does not hold.'))
  }
  const now = archive.clock()
  const statement = logStatement(request, scope, cursor, caller.actorId)
  const entry = personEntry(caller, 'read-log')
  const found = await runAudited<Found>(
    archive.database,
    statement.text,
    entry,
    now,
    statement.parameters,
  )
  const page = cut(found, request.count, cursor)
  const seal = (side: LogCursor['side'], row: Found | undefined) =>
    row ? sealLogCursor(keys, { clientId, beyond: Number(row.sequence), side }) : null
  const answer: LogPage = {
    rows: page.rows.map(({ body }) => asShown(JSON.parse(body) as LogRow, scope.seen.shownAs)),
    newer: page.hasNewer ? seal('newer', page.rows[0]) : null,
    older: page.hasOlder ? seal('older', page.rows.at(-1)) : null,
    readAt: now.toISOString(),
  }
  return c.json(answer)
}

function cursorOf(
  { cursor }: LogRequest,
  clientId: string,
  keys: readonly Uint8Array[],
): LogCursor | undefined {
  if (cursor === null) return undefined
  // Events are counted from one: before the first there is none.
  if (cursor === oldestPage) return { clientId, beyond: 0, side: 'newer' }
  return openLogCursor(keys, clientId, cursor)
}

/** One row more than a page is read, to know whether there is another; it lies on the side that is walked to. */
function cut(found: readonly Found[], count: number, cursor: LogCursor | undefined) {
  const more = found.length > count
  if (cursor?.side === 'newer') {
    const rows = more ? found.slice(1) : found
    return { rows, hasNewer: more, hasOlder: cursor.beyond > 0 }
  }
  return { rows: found.slice(0, count), hasNewer: cursor !== undefined, hasOlder: more }
}

/** Older versions are named as the document that is shown. */
function asShown(row: LogRow, shownAs: ReadonlyMap<string, string>): LogRow {
  const documents = row.documents.flatMap((id) => shownAs.get(id) ?? [])
  return { ...row, documents: [...new Set(documents)] }
}
