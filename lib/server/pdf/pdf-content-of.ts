import 'server-only'
import type { DocumentDto, DocumentFactDto } from '@/lib/contracts/portal/document'
import { formatDate, formatTimeAndOffset } from '@/lib/i18n/dates'
import { formatTime } from '@/lib/i18n/format-time'
import { fileWords } from '@/lib/i18n/file-words'
import { formatNumber } from '@/lib/i18n/format-number'
import type { Locale } from '@/lib/i18n/locales'
import { personName } from '@/lib/i18n/person-name'
import { printedBy } from '@/lib/i18n/printed-by'
import { translator } from '@/lib/i18n/translator'
import type { PdfContent } from './pdf-content'

type Printing = Readonly<{ document: DocumentDto; html: string; madeAt: Date }>

/** The words of a printout in the reader's language; the document's own stay in the language they were written in. */
export function pdfContentOf(locale: Locale, printing: Printing): PdfContent {
  const t = translator(locale)
  const { document, html, madeAt } = printing
  return {
    title: document.title,
    whose: whoseOf(locale, document),
    documentLanguage: document.languageTag,
    facts: { heading: t('document.aboutHeading'), rows: rowsOf(locale, document) },
    document: { heading: t('document.sheet'), html, isWhole: true },
    about: { heading: t('document.printoutHeading'), paragraphs: aboutOf(locale, printing) },
    madeAt,
    ...fileWords(locale),
  }
}

/** The name, with the words that another person has the file (R4). */
function whoseOf(locale: Locale, { whose }: DocumentDto): string {
  const name = personName(locale, whose)
  return whose.capacity === 'self' ? name : translator(locale)('representation.inTitle', { name })
}

function rowsOf(locale: Locale, document: DocumentDto): (readonly [string, string])[] {
  const t = translator(locale)
  const { correctedOn, content } = document
  const version = correctedOn
    ? t('document.correctedOn', {
        date: formatDate(locale, correctedOn),
        time: formatTime(locale, document.storedAt),
      })
    : t('document.firstVersion')
  const rows = [
    ['type', t(`codes.documentType.${document.type}`)],
    ['madeOn', formatDate(locale, document.madeOn)],
    ['serviceTask', t(`codes.serviceTask.${document.serviceTask}`)],
    ['socialService', t(`codes.socialService.${document.socialService}`)],
    ['matter', document.matter],
    ['unit', document.unit.name[locale]],
    ['controller', document.controller.name[locale]],
    ['author', document.author],
    ['version', version],
    ['language', t(`codes.documentLanguage.${document.language}`)],
  ] as const
  const facts = content.state === 'read' ? content.facts : []
  return [
    ...rows.flatMap(([name, value]) =>
      value ? [[t(`document.label.${name}`), value] as const] : [],
    ),
    ...facts.map((fact) => factRow(locale, fact)),
  ]
}

function factRow(locale: Locale, { label, value }: DocumentFactDto): readonly [string, string] {
  const t = translator(locale)
  return [
    'code' in label ? t(`codes.documentFact.${label.code}`) : label.own,
    'day' in value
      ? formatDate(locale, value.day)
      : 'is' in value
        ? t(`codes.factValue.${value.is}`)
        : value.own.map((own) => ownWords(locale, own)).join('; '),
  ]
}

const ownWords = (locale: Locale, own: string | number) =>
  typeof own === 'number' ? formatNumber(locale, own) : own

function aboutOf(locale: Locale, { document, madeAt }: Printing): string[] {
  const t = translator(locale)
  const { whose, unit, content } = document
  const instant = madeAt.toISOString()
  const when = { date: formatDate(locale, instant), time: formatTimeAndOffset(locale, instant) }
  const contact = [unit.name[locale], unit.contact.phone].filter(Boolean).join(', ')
  return [
    printedBy(locale, whose, when),
    t('document.printedNewest', { unit: contact }),
    t('document.printedSafe'),
    ...(content.state === 'read' && !content.structuredRead ? [t('document.printedUnread')] : []),
  ]
}
