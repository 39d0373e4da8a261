import 'server-only'
import { logFiltersSchema, type LogRowDto } from '@/lib/contracts/portal/log'
import { fileWords } from '@/lib/i18n/file-words'
import { formatDate, formatTimeAndOffset } from '@/lib/i18n/dates'
import { logSentence } from '@/lib/i18n/log-sentence'
import { personName } from '@/lib/i18n/person-name'
import { translator } from '@/lib/i18n/translator'
import { shortNumber } from '@/lib/domain/text/short-number'
import { makeFolderPdfApart } from '../apart/make-pdf-apart'
import { exportLog, type ExportedLog } from '../log/export-log'
import { completenessOf, perspectiveOf, toCsv, toJson } from '../log/log-file'
import { isClosedTo, openLog } from '../log/open-log'
import type { PdfContent } from '../pdf/pdf-content'
import type { BagFiles, Entry } from './bag-files'
import { BrokenOff, madeOrLacking } from './broken-off'
import { escaped } from './escaped'
import type { Folder } from './folder'
import type { FolderRecord } from './folder-record'
import { representativesIn } from './representatives'

/** Below `data/`. */
export const representativesFile = 'representatives/representatives.json'

/** Rows of one PDF of the log; more of them are in several. */
const rowsInPdf = 500

/**
 * The whole log under the same rule as its page (L3), as it was before the folder was made.
 *
 * @throws BrokenOff when it can't be read now
 */
export async function* packLog(
  bag: BagFiles,
  folder: Folder,
  record: FolderRecord,
): AsyncGenerator<Entry> {
  const opened = await openLog(folder.handle, folder.madeAt)
  if (!opened.ok) throw new BrokenOff('log')
  if (isClosedTo(opened.value.view)) {
    record.log = { state: 'closed' }
    yield packRepresentatives(bag, folder, record, [])
    return
  }
  const exported = await exportLog(folder.handle, logFiltersSchema.parse({}), folder.madeAt)
  if (!exported.ok) throw new BrokenOff('log')
  const { rows, isCut } = exported.value
  const files = ['log/log.csv', 'log/log.json']
  yield bag.data('log/log.csv', toCsv(folder.locale, exported.value))
  yield bag.data('log/log.json', toJson(folder.locale, exported.value))
  yield packRepresentatives(bag, folder, record, rows)
  let lacksPdf = false
  for (let from = 0; from === 0 || from < rows.length; from += rowsInPdf) {
    const made = await makeFolderPdfApart(
      contentOf(folder, exported.value, { from, to: Math.min(from + rowsInPdf, rows.length) }),
    )
    const pdf = madeOrLacking(made)
    if (!pdf) {
      lacksPdf = true
      continue
    }
    const path = `log/log-${from / rowsInPdf + 1}.pdf`
    files.push(path)
    yield bag.data(path, pdf)
  }
  record.log = { state: 'packed', rows: rows.length, isCut, files, lacksPdf }
}

/** Who has acted for the client, as data. */
function packRepresentatives(
  bag: BagFiles,
  { whose }: Folder,
  record: FolderRecord,
  rows: readonly LogRowDto[],
): Entry {
  record.representatives = representativesIn(rows, whose)
  const text = JSON.stringify({ representatives: record.representatives }, null, 2)
  return bag.data(representativesFile, `${text}\n`)
}

function contentOf(
  { locale }: Folder,
  exported: ExportedLog,
  part: Readonly<{ from: number; to: number }>,
): PdfContent {
  const t = translator(locale)
  const rows = exported.rows.slice(part.from, part.to)
  const isPart = rows.length < exported.rows.length
  const which = { from: part.from + 1, to: part.to, count: exported.rows.length }
  const isCutToo = exported.isCut ? [t('folder.log.cut', which)] : []
  const partWords = isPart ? [t('folder.log.part', which), ...isCutToo] : []
  const perspective = perspectiveOf(exported)
  const item = (row: LogRowDto) => {
    const date = formatDate(locale, row.first)
    const when = t('folder.log.when', { date, time: formatTimeAndOffset(locale, row.first) })
    const sentence = logSentence(locale, row, perspective)
    const words = t('folder.log.row', { when, sentence, number: shortNumber(row.id) })
    return `<li>${escaped(words)}</li>`
  }
  return {
    title: isPart ? t('folder.log.partTitle', which) : t('log.title'),
    whose: personName(locale, exported.whose),
    documentLanguage: locale,
    facts: { heading: t('folder.log.about'), rows: [] },
    document: {
      heading: t('folder.log.rows'),
      html:
        rows.length === 0
          ? `<p>${escaped(t('folder.log.none'))}</p>`
          : `<ul>${rows.map(item).join('')}</ul>`,
      isWhole: false,
    },
    about: {
      heading: t('folder.log.about'),
      paragraphs: completenessOf(locale, exported, partWords),
    },
    madeAt: exported.madeAt,
    ...fileWords(locale),
  }
}
