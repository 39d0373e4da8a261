import type { ReactNode } from 'react'
import type { Fact } from '@/components/ui/facts'
import { langOf } from '@/components/ui/lang-of'
import text from '@/components/ui/text.module.css'
import { TitleWords } from '@/components/ui/title-words'
import { paths } from '@/lib/addresses/paths'
import type { LogRowDto } from '@/lib/contracts/portal/log'
import type { Capacity } from '@/lib/domain/codes/capacities'
import { shortNumber } from '@/lib/domain/text/short-number'
import { formatDate } from '@/lib/i18n/dates'
import { formatTime } from '@/lib/i18n/format-time'
import type { Locale } from '@/lib/i18n/locales'
import { actorOf, type Perspective } from '@/lib/i18n/log-sentence'
import { translator } from '@/lib/i18n/translator'
import { whyThen } from '@/lib/i18n/why-then'

type Told = Readonly<{
  locale: Locale
  row: LogRowDto
  handle: string
  /** The name of the client, and of the one who reads. */
  names: Readonly<{ client: string; reader: string }>
  /** Of the one who reads. */
  capacity: Capacity
}>

/** The fields of a row, the same in every row and in the same order. */
export function eventFacts({ locale, row, handle, names, capacity }: Told): Fact[] {
  const t = translator(locale)
  const who =
    row.actor === null
      ? actorOf(locale, row)
      : row.actor === 'representative'
        ? actorOf(locale, row)
        : row.actor === 'client'
          ? names.client
          : names.reader
  const ground = row.ground ?? 'unknown'
  const facts: readonly (readonly [Parameters<typeof t>[0], ReactNode])[] = [
    ['log.label.who', who],
    ['log.label.controller', row.register?.id ? row.register.name[locale] : null],
    ['log.label.serviceTask', row.serviceTask && t(`codes.serviceTask.${row.serviceTask}`)],
    ['log.label.why', t(`log.ground.${ground}`)],
    ['log.label.then', whyThen(locale, row, capacity)],
    ['log.label.law', row.statutoryGround && t(`codes.statutoryGround.${row.statutoryGround}`)],
    ['log.label.how', t(row.automatic ? 'log.how.system' : 'log.how.person')],
    ['log.label.when', row.events > 1 ? period(locale, row) : moment(locale, row.last)],
    [
      'log.label.documents',
      <Documents key="documents" locale={locale} row={row} handle={handle} />,
    ],
    ['log.label.number', shortNumber(row.id)],
  ]
  return facts.flatMap(([key, value]) => {
    const isLeftOut = value === null || (key === 'log.label.documents' && row.documentCount === 0)
    return isLeftOut ? [] : [{ label: t(key), value }]
  })
}

/** What the ground of a row means, for those who ask. */
export function groundExplanation(
  locale: Locale,
  row: LogRowDto,
  perspective: Perspective,
): string {
  const t = translator(locale)
  const ground = row.ground ?? 'unknown'
  return t(`log.groundExplanation.${ground}`, { perspective })
}

function moment(locale: Locale, instant: string): string {
  return `${formatDate(locale, instant)}, ${formatTime(locale, instant)}`
}

function period(locale: Locale, { events, first, last }: LogRowDto): string {
  const dates = { from: formatDate(locale, first), to: formatDate(locale, last) }
  if (dates.from === dates.to) {
    const count = translator(locale)('log.times', { count: events })
    const [begin, end] = [formatTime(locale, first), formatTime(locale, last)]
    return `${dates.from}, ${begin === end ? begin : `${begin}–${end}`} (${count})`
  }
  return translator(locale)('log.period', { count: events, ...dates })
}

function Documents({ locale, row, handle }: Pick<Told, 'locale' | 'row' | 'handle'>) {
  const t = translator(locale)
  const more = row.documentCount - row.documents.length - row.endedCount
  return (
    <ul className={text.list}>
      {row.documents.map(({ id, title, madeOn, language }) => (
        <li key={id}>
          <a className={text.go} href={paths.document(locale, handle, id)}>
            <TitleWords
              title={title}
              lang={langOf(language, locale)}
              apart={formatDate(locale, madeOn)}
            />
          </a>
        </li>
      ))}
      {row.endedCount > 0 ? <li>{t('log.endedDocuments', { count: row.endedCount })}</li> : null}
      {more > 0 ? <li>{t('log.moreDocuments', { count: more })}</li> : null}
    </ul>
  )
}
