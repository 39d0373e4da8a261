import { mostYears, YearLinks } from '@/components/ui/year-links'
import { paths } from '@/lib/addresses/paths'
import type { LogDto, ReadLog } from '@/lib/contracts/portal/log'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { logQueryString, type LogQuery } from './log-query'

type Props = Readonly<{
  locale: Locale
  log: LogDto
  read: ReadLog
  query: LogQuery
}>

/** A year of the log by a link; where all of it is of one year, there is nothing to choose. */
export function LogYears({ locale, log, read: { since, readAt }, query }: Props) {
  const t = translator(locale)
  const years = since === null ? [] : yearsBetween(since, helsinkiDay(new Date(readAt)))
  if (years.length < 2) return null
  const { from, to } = log.filters
  const links = [
    { name: t('log.filter.allYears'), from: '', to: '', isCurrent: from === null && to === null },
    ...years.map((year) => ({
      ...{ name: year, from: `1.1.${year}`, to: `31.12.${year}` },
      isCurrent: from === `${year}-01-01` && to === `${year}-12-31`,
    })),
  ]
  const base = paths.log(locale, log.whose.handle)
  return (
    <YearLinks
      label={t('log.filter.year')}
      links={links.map(({ name, isCurrent, ...period }) => ({
        name,
        href: `${base}${logQueryString(query, period)}#result`,
        isCurrent,
      }))}
    />
  )
}

/** Newest first, "2026". */
function yearsBetween(since: string, today: string): readonly string[] {
  const [first, last] = [since, today].map((day) => Number(day.slice(0, 4)))
  const years: string[] = []
  for (let year = last ?? 0; year >= (first ?? 0) && years.length < mostYears; year -= 1)
    years.push(String(year))
  return years
}
