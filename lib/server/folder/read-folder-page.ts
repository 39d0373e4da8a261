import 'server-only'
import {
  folderPageSchema,
  type FolderChoiceDto,
  type FolderCutsDto,
  type FolderPageDto,
} from '@/lib/contracts/portal/folder'
import { countBy } from '@/lib/domain/documents/count-by'
import { shownMatters } from '@/lib/domain/matters/shown-matters'
import { cutsOf, mostInOneFile, partsOf } from '@/lib/domain/folder/parts-of'
import { ok, type Result } from '@/lib/domain/result'
import { whoAsks } from '../asking/who-asks'
import { whoseData } from '../asking/whose-data'
import type { NotInformed } from '../informed/require-informed'
import { section } from '../section'
import { cutsKeeper, type CutsKeeper } from './folder-cuts'
import { openFolder, type OpenedFolder } from './open-folder'

/** The page "Ta med dig": what can be taken along, and in which parts. Nothing of a document is read for it. */
export async function readFolderPage(
  handle: string,
  choice: FolderChoiceDto,
  now = new Date(),
): Promise<Result<FolderPageDto, NotInformed>> {
  const asker = await whoAsks(handle)
  const [folder, keeper] = await Promise.all([openFolder(handle, choice, now), cutsKeeper(handle)])
  if (!folder.ok && folder.failure === 'information-needed') return folder
  const kept = await keeper.recall(choice)
  return ok(
    folderPageSchema.parse({
      whose: whoseData(asker, now),
      choice,
      folder: section(folder, (opened) => toSection(opened, choice, kept, keeper)),
    }),
  )
}

/** @param kept how it was cut when a part was fetched; null: it is cut now */
function toSection(
  { shown, chosen, opened }: OpenedFolder,
  choice: FolderChoiceDto,
  kept: FolderCutsDto | null,
  keeper: CutsKeeper,
) {
  const cuts = kept ?? { choice, cuts: [...cutsOf(chosen)], fetched: [] }
  const { fetched } = cuts
  return {
    total: shown.length,
    tasks: countBy(shown, ({ serviceTask }) => serviceTask),
    matters: shownMatters(shown, opened.index.matters).map(({ id, name, documents }) => {
      return { id, name, count: documents.length }
    }),
    chosen: chosen.length,
    inOne: chosen.length <= mostInOneFile,
    parts: partsOf(chosen, cuts.cuts).map((documents, at) => ({
      number: at + 1,
      documents: documents.length,
      from: documents[0]?.madeOn ?? null,
      to: documents.at(-1)?.madeOn ?? null,
      fetched: fetched.some((part) => part.number === at + 1 && part.documents >= documents.length),
    })),
    cuts: keeper.seal(cuts),
    readAt: opened.index.readAt,
  }
}
