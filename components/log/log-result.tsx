import text from '@/components/ui/text.module.css'
import { NarrowingResult } from '@/components/ui/narrowing-result'
import { paths } from '@/lib/addresses/paths'
import type { LogDto, ReadLog } from '@/lib/contracts/portal/log'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { logChosen } from './log-chosen'
import { logQueryString, type LogQuery } from './log-query'

type Props = Readonly<{
  locale: Locale
  log: LogDto
  read: ReadLog
  query: LogQuery
  anchor: boolean
}>

/** How many rows, and the choices that narrow them. */
export function LogResult({ locale, log, read, query, anchor }: Props) {
  const t = translator(locale)
  const base = paths.log(locale, log.whose.handle)
  const chosen = logChosen(locale, log, read).map(({ name, label }) => ({
    name,
    label,
    without: `${base}${logQueryString(query, { [name]: '' })}`,
  }))
  const isTurned = log.filters.order === 'oldest'
  const turned = `${base}${logQueryString(query, { order: isTurned ? '' : 'oldest' })}#result`
  return (
    <>
      <NarrowingResult
        locale={locale}
        count={t('log.count', { total: read.matching })}
        chosen={chosen}
        all={{ label: t('log.noMatch.all'), href: base }}
        anchor={anchor}
      />
      {read.matching > 1 ? (
        <p>
          <a className={text.go} href={turned}>
            {t(isTurned ? 'log.order.newest' : 'log.order.oldest')}
          </a>
        </p>
      ) : null}
    </>
  )
}
