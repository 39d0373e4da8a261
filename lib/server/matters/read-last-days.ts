import 'server-only'
import { isDecision } from '@/lib/domain/codes/document-types'
import type { ShownDocument } from '@/lib/domain/documents/shown-document'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { ArchiveFailure } from '../archive/failure'
import { takeDocument } from '../documents/find-shown-document'
import type { OpenedDocuments } from '../documents/open-documents'
import { readLastDay } from '../documents/read-content'

/** Decisions whose day is looked up, the newest ones: of a matter that has more, the time of the others is long over. */
const most = 20

/** By the ids of decisions: the day, or null where the decision says none. */
export type LastDays = ReadonlyMap<string, string | null>

/**
 * Until when the decisions of a matter can be challenged, as their structured forms say. To read that is to read the decisions, and a
 * row of the log (L1), so it is done when the reader asks for it. All of them are told or none: one that is missing would look like one
 * without a day.
 *
 * @param documents of the matter that the reader sees, newest first
 */
export async function readLastDays(
  opened: OpenedDocuments,
  documents: readonly ShownDocument[],
): Promise<Result<LastDays, ArchiveFailure>> {
  const days = new Map<string, string | null>()
  for (const { id } of documents.filter(({ type }) => isDecision(type)).slice(0, most)) {
    const found = await takeDocument(opened, id)
    // It was annulled or replaced meanwhile: it says nothing more.
    if (!found.ok && found.failure === 'not-found') continue
    if (!found.ok) return fail('archive-unavailable', found.reference)
    const day = await readLastDay(found.value)
    if (!day.ok) return day
    days.set(id, day.value)
  }
  return ok(days)
}
