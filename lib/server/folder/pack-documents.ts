import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { nameOf } from '../documents/file-name-of'
import { openDocuments } from '../documents/open-documents'
import type { BagFiles, Entry } from './bag-files'
import { BrokenOff } from './broken-off'
import { clearUp } from '@/lib/threads/clear-up'
import type { Folder } from './folder'
import type { FolderRecord, PackedDocument } from './folder-record'
import { isFull, packContents, packVolume, toGathered, type Gathered } from './pack-volumes'
import { takeFolderDocument, type FolderDocument } from './take-folder-document'

/** Documents for which the facts are read once: between two readings of them the right can have ended, or a document been hidden. */
const batch = 10

/** Documents after which what they left behind is cleared up. */
const clearing = 50

/** Of the time that a document took, as a pause after it: who reads meanwhile comes first. */
const pause = 1

/**
 * The documents one after another, and the files of several when there are enough for one. What may not be seen any more is left
 * out, without a gap in the numbers.
 *
 * @throws BrokenOff, or the redirect of Next when session or right have ended
 */
export async function* packDocuments(
  bag: BagFiles,
  folder: Folder,
  record: FolderRecord,
): AsyncGenerator<Entry> {
  const { ids } = folder.part
  let gathered: Gathered[] = []
  for (let at = 0; at < ids.length; at += batch) {
    const opened = await openDocuments(folder.handle, new Date())
    if (!opened.ok) throw new BrokenOff('documents')
    if (at % clearing === 0 && at > 0) await clearUp()
    for (const id of ids.slice(at, at + batch)) {
      if (folder.signal.aborted) throw new BrokenOff('stopped')
      const began = performance.now()
      const taken = await takeFolderDocument(opened.value, id, folder.locale, folder.madeAt)
      if (!taken.ok && taken.failure === 'not-found') continue
      if (!taken.ok) throw new BrokenOff('documents')
      const packed = toPacked(folder, record.documents.length + 1, taken.value)
      for (const { name, bytes } of taken.value.files)
        yield bag.data(`${packed.path}/${name}`, bytes)
      record.documents.push(packed)
      gathered.push(toGathered(folder, packed, taken.value))
      if (isFull(gathered)) {
        yield* packVolume(bag, folder, record, gathered)
        gathered = []
      }
      await wait((performance.now() - began) * pause)
    }
  }
  if (gathered.length > 0) yield* packVolume(bag, folder, record, gathered)
  yield* packContents(bag, folder, record)
}

function toPacked(
  { locale }: Folder,
  number: number,
  { document, pdf, files }: FolderDocument,
): PackedDocument {
  const path = `documents/${String(number).padStart(4, '0')}-${nameOf(locale, document)}`
  const { title, languageTag, type, madeOn, serviceTask, unit, controller } = document
  return {
    number,
    path,
    files: files.map(({ name }) => name),
    pdf,
    document: { title, languageTag, type, madeOn, serviceTask, unit, controller },
  }
}
