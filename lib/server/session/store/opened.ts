import { newSince } from '@/lib/domain/documents/newness'
import { openedMark, type Reader } from '../sealing/opened-mark'
import type { SessionContext } from './session-context'

export type OpenedStore = Pick<SessionContext, 'database' | 'secrets'>

/** Keeps that a reader has opened a document, until it would have ceased to be new anyway. */
export async function keepOpened(
  { database, secrets: [secret] }: OpenedStore,
  reader: Reader,
  { id, until }: Readonly<{ id: string; until: Date }>,
): Promise<void> {
  await database
    .insertInto('opened')
    .values({ mark: openedMark(reader, id, secret), until })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Which of these documents the reader has opened. */
export async function openedAmong(
  { database, secrets }: OpenedStore,
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const idOf = new Map(
    secrets.flatMap((secret) => ids.map((id) => [openedMark(reader, id, secret), id] as const)),
  )
  const rows = await database
    .selectFrom('opened')
    .select('mark')
    .where('mark', 'in', [...idOf.keys()])
    .execute()
  return new Set(rows.flatMap(({ mark }) => idOf.get(mark) ?? []))
}

/** From when on documents, and events of the log, are new to a reader who has not opened them. */
export async function newnessOf(
  { database }: OpenedStore,
  { actorKey, subjectKey }: Reader,
  now: Date,
): Promise<Readonly<{ documents: Date; log: Date }>> {
  const row = await database
    .selectFrom('last_visits')
    .select(['first_at', 'log_read_at'])
    .where('actor_key', '=', actorKey)
    .where('subject_key', '=', subjectKey)
    .executeTakeFirst()
  const documents = newSince({ firstVisit: row ? row.first_at : now, now })
  const read = row?.log_read_at
  return { documents, log: read && read > documents ? read : documents }
}

/** The reader has the log before her: what it tells is not new any more. */
export async function keepLogRead(
  { database }: OpenedStore,
  { actorKey, subjectKey }: Reader,
  now: Date,
): Promise<void> {
  await database
    .updateTable('last_visits')
    .set({ log_read_at: now })
    .where('actor_key', '=', actorKey)
    .where('subject_key', '=', subjectKey)
    .execute()
}
