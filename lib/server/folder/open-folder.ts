import 'server-only'
import type { FolderChoiceDto, FolderCutsDto } from '@/lib/contracts/portal/folder'
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
  const { index, view } = opened.value
  const shown = selectShown(index.documents, view)
  const chosen = chooseDocuments(shown, choice, index.matters)
  return ok({ opened: opened.value, shown, chosen })
}

export type FolderPart = Readonly<{ ids: readonly string[]; number: number; of: number }>

/** All documents in one file. More than may come in one is `not-found`. */
export function wholeOf(chosen: readonly ShownDocument[]): Result<FolderPart, 'not-found'> {
  const ids = chosen.map(({ id }) => id)
  return ids.length > mostInOneFile ? fail('not-found') : ok({ ids, number: 1, of: 1 })
}

/** The documents of a part. One that there is not is `not-found`. */
export function partOf(
  chosen: readonly ShownDocument[],
  number: number,
  { cuts }: FolderCutsDto,
): Result<FolderPart, 'not-found'> {
  const parts = partsOf(chosen, cuts)
  const part = parts[number - 1]
  if (!part) return fail('not-found')
  return ok({ ids: part.map(({ id }) => id), number, of: parts.length })
}
