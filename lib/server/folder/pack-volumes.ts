import 'server-only'
import { formatDate } from '@/lib/i18n/dates'
import { fileWords } from '@/lib/i18n/file-words'
import { personName } from '@/lib/i18n/person-name'
import { translator } from '@/lib/i18n/translator'
import { makeFolderPdfApart, makeVolumeApart } from '../apart/make-pdf-apart'
import type { PdfContent } from '../pdf/pdf-content'
import type { BagFiles, Entry } from './bag-files'
import { madeOrLacking } from './broken-off'
import { escaped } from './escaped'
import type { Folder } from './folder'
import type { FolderRecord, PackedDocument } from './folder-record'
import type { FolderDocument } from './take-folder-document'

/** Documents, and characters of them, in one file of several: what a thread can hold and a lawyer can leaf through. */
const mostInVolume = { documents: 25, characters: 500_000 }

/** A document as it goes into a file of several. */
export type Gathered = Readonly<{ line: string; content: PdfContent }>

/** A document of which no PDF can be made has a page of its own all the same, which says where it is. */
export function toGathered(
  folder: Folder,
  packed: PackedDocument,
  { content }: FolderDocument,
): Gathered {
  const { locale, whose, madeAt } = folder
  const { path, document } = packed
  const t = translator(locale)
  const line = lineOf(folder, packed)
  if (content) return { line, content }
  return {
    line,
    content: {
      title: document.title,
      whose: personName(locale, whose),
      documentLanguage: document.languageTag,
      facts: {
        heading: t('document.aboutHeading'),
        rows: [
          [t('document.label.type'), t(`codes.documentType.${document.type}`)],
          [t('document.label.madeOn'), formatDate(locale, document.madeOn)],
          [t('document.label.unit'), document.unit.name[locale]],
        ],
      },
      document: {
        heading: t('document.sheet'),
        html: `<p>${escaped(t('folder.volume.elsewhere', { path: `data/${path}` }))}</p>`,
        isWhole: false,
      },
      about: { heading: '', paragraphs: [] },
      madeAt,
      ...fileWords(locale),
    },
  }
}

/** "12. Beslut om boende, 3 mars 2026" */
function lineOf({ locale }: Folder, { number, document }: PackedDocument): string {
  const date = formatDate(locale, document.madeOn)
  return translator(locale)('folder.volume.line', { number, title: document.title, date })
}

export function isFull(gathered: readonly Gathered[]): boolean {
  const characters = gathered.reduce((sum, { content }) => sum + content.document.html.length, 0)
  return gathered.length >= mostInVolume.documents || characters >= mostInVolume.characters
}

export async function* packVolume(
  bag: BagFiles,
  { locale, whose, madeAt }: Folder,
  record: FolderRecord,
  documents: readonly Gathered[],
): AsyncGenerator<Entry> {
  const t = translator(locale)
  const last = record.documents.length
  const first = last - documents.length + 1
  const made = await makeVolumeApart({
    title: t('folder.volume.title', { first, last }),
    whose: personName(locale, whose),
    contents: t('folder.volume.contents'),
    documents,
    madeAt,
    ...fileWords(locale),
  })
  const path = `all/documents-${String(record.volumes.length + 1).padStart(2, '0')}.pdf`
  const volume = madeOrLacking(made)
  record.volumes.push({ path, first, last, begins: volume?.begins ?? null })
  if (volume) yield bag.data(path, volume.bytes)
}

/** The file that is opened first where the documents are in several: in which of them, and on which page, each of them stands. */
export async function* packContents(
  bag: BagFiles,
  folder: Folder,
  record: FolderRecord,
): AsyncGenerator<Entry> {
  if (record.volumes.length < 2) return
  const { locale, whose, madeAt } = folder
  const t = translator(locale)
  const made = await makeFolderPdfApart({
    title: t('folder.contents.title'),
    whose: personName(locale, whose),
    lead: t('folder.contents.lead'),
    entries: record.documents.map((packed) => ({
      line: lineOf(folder, packed),
      where: whereIs(folder, record, packed),
    })),
    madeAt,
    ...fileWords(locale),
  })
  const bytes = madeOrLacking(made)
  if (!bytes) return
  record.contents = 'all/contents.pdf'
  yield bag.data(record.contents, bytes)
}

/** The file of several documents and the page of it; where that could not be made, the folder of the document. */
function whereIs({ locale }: Folder, { volumes }: FolderRecord, { number }: PackedDocument) {
  const t = translator(locale)
  const volume = volumes.find(({ first, last }) => first <= number && number <= last)
  const page = volume?.begins?.[number - volume.first]
  return volume && page !== undefined
    ? t('folder.contents.where', { file: volume.path.slice('all/'.length), page })
    : t('folder.contents.apart', { number: String(number).padStart(4, '0') })
}
