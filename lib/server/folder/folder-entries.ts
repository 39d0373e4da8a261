import 'server-only'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { BagFiles, type Entry } from './bag-files'
import type { Folder } from './folder'
import type { FolderRecord } from './folder-record'
import { packDocuments } from './pack-documents'
import { packLog } from './pack-log'
import { packStatements } from './pack-statements'
import { checkPage } from './pages/check-page'
import { indexPage } from './pages/index-page'
import { checkingKey, signDetached } from './sign-detached'

/** The files of a folder in the order in which they are made; what says that it is whole comes last. */
export async function* folderEntries(folder: Folder): AsyncGenerator<Entry> {
  const { name, part, madeAt, keys } = folder
  const bag = new BagFiles(name)
  const record: FolderRecord = {
    documents: [],
    volumes: [],
    contents: null,
    log: { state: 'elsewhere' },
    representatives: null,
    statements: null,
  }
  if (part.number === 1) {
    yield* packLog(bag, folder, record)
    yield* packStatements(bag, folder, record)
  }
  yield* packDocuments(bag, folder, record)
  yield bag.tag('index.html', indexPage(folder, record))
  yield bag.tag('check.html', checkPage(folder, checkingKey(keys)))
  const info = [
    ['Source-Organization', 'MittKanta'],
    ['Bagging-Date', helsinkiDay(madeAt)],
    ['Bag-Count', `${part.number} of ${part.of}`],
  ] as const
  yield* bag.close(info, (text) => signDetached(text, keys))
}
