import 'server-only'
import {
  folderPageSchema,
  type FolderChoiceDto,
  type FolderPageDto,
} from '@/lib/contracts/portal/folder'
import { countBy } from '@/lib/domain/documents/count-by'
import { mostInOneFile, partsOf } from '@/lib/domain/folder/parts-of'
import { ok, type Result } from '@/lib/domain/result'
import { whoAsks } from '../asking/who-asks'
import { whoseData } from '../asking/whose-data'
import type { NotInformed } from '../informed/require-informed'
import { section } from '../section'
import { openFolder, type OpenedFolder } from './open-folder'

/** The page "Ta med dig": what can be taken along, and in which parts. Nothing of a document is read for it. */
export async function readFolderPage(
  handle: string,
  choice: FolderChoiceDto,
  now = new Date(),
): Promise<Result<FolderPageDto, NotInformed>> {
  const asker = await whoAsks(handle)
  const folder = await openFolder(handle, choice, now)
  if (!folder.ok && folder.failure === 'information-needed') return folder
  return ok(
    folderPageSchema.parse({
      whose: whoseData(asker, now),
      choice,
      folder: section(folder, toSection),
    }),
  )
}

function toSection({ shown, chosen, opened }: OpenedFolder) {
  return {
    total: shown.length,
    tasks: countBy(shown, ({ serviceTask }) => serviceTask),
    chosen: chosen.length,
    inOne: chosen.length <= mostInOneFile,
    parts: partsOf(chosen.length).map(({ number, first, last }) => ({
      number,
      documents: chosen.length === 0 ? 0 : last - first + 1,
      from: chosen[first - 1]?.madeOn ?? null,
      to: chosen[last - 1]?.madeOn ?? null,
    })),
    readAt: opened.index.readAt,
  }
}
