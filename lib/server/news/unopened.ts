import 'server-only'
import { appearedSince } from '@/lib/domain/documents/newness'
import type { ShownDocument } from '@/lib/domain/documents/shown-document'
import type { Asker } from '../asking/who-asks'
import { readOpened } from '../session/news'

/** As whom somebody reads whose data: what is new is so to this reader alone. */
export const readerOf = ({ actor, subject }: Asker) => ({
  actorKey: actor.key,
  subjectKey: subject.key,
})

/** The ids of the documents that are new to the reader: of what she may see now, what has appeared since and is not opened. */
export async function readUnopened(
  documents: readonly ShownDocument[],
  asker: Asker,
  since: Date,
): Promise<ReadonlySet<string>> {
  const recent = appearedSince(documents, since).map(({ id }) => id)
  const opened = await readOpened(readerOf(asker), recent)
  return new Set(recent.filter((id) => !opened.has(id)))
}
