import 'server-only'
import type { FolderChoiceDto } from '@/lib/contracts/portal/folder'
import { selectShown, type ShownDocument } from '@/lib/domain/documents/shown-document'
import { chooseDocuments } from '@/lib/domain/folder/choose-documents'
import { mostInOneFile, partsOf } from '@/lib/domain/folder/parts-of'
import { fail, ok, type Result } from '@/lib/domain/result'
import { openDocuments, type OpenedDocuments } from '../documents/open-documents'
import type { NotInformed } from '../informed/require-informed'

export type OpenedFolder = Readonly<{
  opened: OpenedDocuments
  /** All that are shown to this reader. */
  shown: readonly ShownDocument[]
  /** Those that are chosen, the oldest first. */
  chosen: readonly ShownDocument[]
}>

/** What a reader may take along of what is chosen: what is shown, by the rules of who asks. */
export async function openFolder(
  handle: string,
  choice: FolderChoiceDto,
  now: Date,
): Promise<Result<OpenedFolder, NotInformed>> {
  const opened = await openDocuments(handle, now)
  if (!opened.ok) return opened
  const shown = selectShown(opened.value.index.documents, opened.value.view)
  return ok({ opened: opened.value, shown, chosen: chooseDocuments(shown, choice) })
}

/** The documents of a part, or of all in one file. Null as a part: all. A part that there is not is `not-found`. */
export function partOf(
  chosen: readonly ShownDocument[],
  number: number | null,
): Result<Readonly<{ ids: readonly string[]; number: number; of: number }>, 'not-found'> {
  const ids = chosen.map(({ id }) => id)
  if (number === null) {
    return ids.length > mostInOneFile ? fail('not-found') : ok({ ids, number: 1, of: 1 })
  }
  const parts = partsOf(ids.length)
  const part = parts[number - 1]
  if (!part) return fail('not-found')
  return ok({ ids: ids.slice(Math.max(0, part.first - 1), part.last), number, of: parts.length })
}
