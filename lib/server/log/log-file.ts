import 'server-only'
import type { LogRowDto } from '@/lib/contracts/portal/log'
import { helsinkiTime } from '@/lib/domain/calendar/helsinki-time'
import { witnessText } from '@/lib/domain/log/log-witness'
import { csvTable } from '@/lib/domain/text/csv-table'
import { formatDate, formatTimeAndOffset } from '@/lib/i18n/dates'
import { headWords } from '@/lib/i18n/head-words'
import type { Locale } from '@/lib/i18n/locales'
import { logSentence, type Perspective } from '@/lib/i18n/log-sentence'
import { personName } from '@/lib/i18n/person-name'
import { translator } from '@/lib/i18n/translator'
import type { ExportedLog } from './export-log'

/**
 * What a file says of itself: when it was made, whether anything is missing, and of which log it is a witness.
 *
 * @param part what one of several files says of which rows it has; absent: it has all of them
 */
export function completenessOf(
  locale: Locale,
  { rows, isCut, head, madeAt }: ExportedLog,
  part: readonly string[] = [],
): string[] {
  const t = translator(locale)
  const made = madeAt.toISOString()
  return [
    t('log.save.made', { date: formatDate(locale, made), time: formatTimeAndOffset(locale, made) }),
    ...(part.length > 0
      ? part
      : [t(isCut ? 'log.save.cut' : 'log.save.complete', { count: rows.length })]),
    t('log.coverage.names'),
    t('log.coverage.localUse'),
    t('log.coverage.notShown'),
    headWords(locale, head),
    t('logProof.head.use'),
  ]
}

const heads = ['who', 'controller', 'serviceTask', 'why', 'how', 'documents', 'sentence'] as const

/** The rows as a table. */
export function toCsv(locale: Locale, exported: ExportedLog): string {
  const t = translator(locale)
  const head = [
    t('log.label.number'),
    t('log.filter.from'),
    t('log.filter.to'),
    t('log.filter.event'),
    ...heads.map((name) => t(`log.label.${name}`)),
  ]
  const perspective = perspectiveOf(exported)
  const rows = exported.rows.map((row) => fieldsOf(locale, row, perspective))
  const about = [personName(locale, exported.whose), ...completenessOf(locale, exported)].map(
    (line) => [line],
  )
  return csvTable([head, ...rows, ...about])
}

/** The rows as data: codes and ids as they are, beside the sentence of each. */
export function toJson(locale: Locale, exported: ExportedLog): string {
  const perspective = perspectiveOf(exported)
  const { whose, rows, isCut, head, madeAt } = exported
  const file = {
    client: personName(locale, whose),
    /** Of every instant in the file. */
    timeZone: 'UTC',
    madeAt: madeAt.toISOString(),
    complete: !isCut,
    about: completenessOf(locale, exported),
    head: { value: witnessText(head), ...head },
    rows: rows.map((row) => ({ ...row, sentence: logSentence(locale, row, perspective) })),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

export function perspectiveOf({ whose }: ExportedLog): Perspective {
  return whose.capacity === 'self' && whose.previewAs === null ? 'self' : 'other'
}

function fieldsOf(locale: Locale, row: LogRowDto, perspective: Perspective): string[] {
  const t = translator(locale)
  const kind = row.kind ?? 'unknown'
  const ground = row.ground ?? 'unknown'
  const how = row.automatic ? 'system' : 'person'
  const more = row.documentCount - row.documents.length - row.endedCount
  const documents = row.documents.map(({ title }) => title)
  const who = [row.organisation?.name[locale], row.unit?.name[locale], row.actorName]
  return [
    row.id,
    helsinkiTime(row.first),
    helsinkiTime(row.last),
    t(`log.kind.${kind}`),
    who.filter(Boolean).join(', '),
    row.register?.name[locale] ?? '',
    row.serviceTask ? t(`codes.serviceTask.${row.serviceTask}`) : '',
    t(`log.ground.${ground}`),
    t(`log.how.${how}`),
    [
      ...documents,
      ...(row.endedCount > 0 ? [t('log.endedDocuments', { count: row.endedCount })] : []),
      ...(more > 0 ? [t('log.moreDocuments', { count: more })] : []),
    ].join(', '),
    logSentence(locale, row, perspective),
  ]
}
