import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { formatDate } from '@/lib/i18n/dates'
import { fileWords } from '@/lib/i18n/file-words'
import { personName } from '@/lib/i18n/person-name'
import { translator } from '@/lib/i18n/translator'
import { makeFolderPdfApart } from '../apart/make-pdf-apart'
import { nameOf } from '../documents/file-name-of'
import { openDocuments } from '../documents/open-documents'
import type { PdfContent } from '../pdf/pdf-content'
import type { BagFiles, Entry } from './bag-files'
import { BrokenOff } from './broken-off'
import { escaped } from './escaped'
import type { Folder } from './folder'
import type { FolderRecord, PackedDocument } from './folder-record'
import { takeFolderDocument, type FolderDocument } from './take-folder-document'

/** Documents for which the facts are read once: between two readings of them the right can have ended, or a document been hidden. */
const batch = 10

/** Of the time that a document took, as a pause after it: who reads meanwhile comes first. */
const pause = 0.25

/** Documents, and characters of them, in one file of several: what a thread can hold and a lawyer can leaf through. */
const mostInVolume = { documents: 50, characters: 1_000_000 }

type Gathered = { line: string; content: PdfContent }[]

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
  let gathered: Gathered = []
  for (let at = 0; at < ids.length; at += batch) {
    const opened = await openDocuments(folder.handle, new Date())
    if (!opened.ok) throw new BrokenOff('documents')
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

/** A document of which no PDF can be made has a page of its own all the same, which says where it is. */
function toGathered(
  { locale, whose, madeAt }: Folder,
  { number, path, document }: PackedDocument,
  { content }: FolderDocument,
): Gathered[number] {
  const t = translator(locale)
  const day = formatDate(locale, document.madeOn)
  const line = t('folder.volume.line', { number, title: document.title, date: day })
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
          [t('document.label.madeOn'), day],
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

function isFull(gathered: Gathered): boolean {
  const characters = gathered.reduce((sum, { content }) => sum + content.document.html.length, 0)
  return gathered.length >= mostInVolume.documents || characters >= mostInVolume.characters
}

async function* packVolume(
  bag: BagFiles,
  { locale, whose, madeAt }: Folder,
  record: FolderRecord,
  documents: Gathered,
): AsyncGenerator<Entry> {
  const t = translator(locale)
  const last = record.documents.length
  const first = last - documents.length + 1
  const made = await makeFolderPdfApart({
    title: t('folder.volume.title', { first, last }),
    whose: personName(locale, whose),
    contents: t('folder.volume.contents'),
    documents,
    madeAt,
    ...fileWords(locale),
  })
  const path = `all/documents-${String(record.volumes.length + 1).padStart(2, '0')}.pdf`
  record.volumes.push({ path, first, last, made: made.ok })
  if (made.ok) yield bag.data(path, made.value)
  else if (made.failure === 'busy') throw new BrokenOff('busy')
}
