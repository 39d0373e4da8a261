import { NarrowingResult } from '@/components/ui/narrowing-result'
import { OrderLink } from '@/components/ui/order-link'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { LogDto, ReadLog } from '@/lib/contracts/portal/log'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { logChosen } from './log-chosen'
import { logQueryString, type LogQuery } from './log-query'
import style from './log.module.css'

type Props = Readonly<{
  locale: Locale
  log: LogDto
  read: ReadLog
  query: LogQuery
  anchor: boolean
}>

/** How many rows, the choices that narrow them, and how far back the log goes (L5). */
export function LogResult({ locale, log, read, query, anchor }: Props) {
  const t = translator(locale)
  const base = paths.log(locale, log.whose.handle)
  const chosen = logChosen(locale, log, read).map(({ name, label }) => ({
    name,
    label,
    without: `${base}${logQueryString(query, { [name]: '' })}`,
  }))
  const { since } = read
  return (
    <div className={style.result}>
      <NarrowingResult
        locale={locale}
        count={t('log.count', { total: read.matching })}
        chosen={chosen}
        all={{ label: t('log.noMatch.all'), href: base }}
        anchor={anchor}
      />
      <p className={`${text.small} ${text.quiet}`}>
        {since === null ? t('log.leadNone') : t('log.lead', { date: formatDate(locale, since) })}
      </p>
    </div>
  )
}

/** From which end the rows stand. */
export function LogOrder({ locale, log, read, query }: Omit<Props, 'anchor'>) {
  if (read.matching < 2) return null
  const isTurned = log.filters.order === 'oldest'
  const turned = logQueryString(query, { order: isTurned ? '' : 'oldest' })
  const href = `${paths.log(locale, log.whose.handle)}${turned}#result`
  return <OrderLink locale={locale} isTurned={isTurned} href={href} />
}
