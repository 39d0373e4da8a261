import 'server-only'
import { readStatementsPage } from '../statements/read-statements-page'
import { readReceipt, type SignedReceipt } from '../statements/read-receipt'
import { toPage } from '../statements/read-receipt-page'
import { makeFolderPdfApart } from '../apart/make-pdf-apart'
import { asFlattened } from '../statements/read-receipt-files'
import type { BagFiles, Entry } from './bag-files'
import { BrokenOff, madeOrLacking } from './broken-off'
import type { Folder } from './folder'
import type { FolderRecord, PackedStatement } from './folder-record'

/**
 * All that has been stated, as far as this reader may know (R5), with the receipts that the archive signed.
 *
 * @throws BrokenOff when it can't be read now
 */
export async function* packStatements(
  bag: BagFiles,
  folder: Folder,
  record: FolderRecord,
): AsyncGenerator<Entry> {
  const { handle, madeAt } = folder
  const page = await readStatementsPage(handle, madeAt)
  if (!page.ok || page.value.statements.state !== 'read') throw new BrokenOff('statements')
  const { consent, prohibitions, history } = page.value.statements
  const stated = { consent, prohibitions, history }
  yield bag.data('statements/statements.json', `${JSON.stringify(stated, null, 2)}\n`)

  const packed: PackedStatement[] = []
  for (const statement of history) {
    const files: string[] = []
    if (statement.receipt) {
      const receipt = await readReceipt(handle, statement.id, madeAt)
      if (!receipt.ok) throw new BrokenOff('statements')
      const path = `statements/receipt-${String(packed.length + 1).padStart(3, '0')}`
      for await (const entry of packReceipt(bag, folder, receipt.value, path)) {
        files.push(entry.path)
        yield entry.entry
      }
    }
    packed.push({ statement, files })
  }
  record.statements = packed
}

async function* packReceipt(
  bag: BagFiles,
  { locale, words, madeAt }: Folder,
  receipt: SignedReceipt,
  path: string,
) {
  yield { path: `${path}.json`, entry: bag.data(`${path}.json`, asFlattened(receipt.jws)) }
  const made = await makeFolderPdfApart(words.receipt(locale, toPage(receipt), madeAt))
  const pdf = madeOrLacking(made)
  if (pdf) yield { path: `${path}.pdf`, entry: bag.data(`${path}.pdf`, pdf) }
}
