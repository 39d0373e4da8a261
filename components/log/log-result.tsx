import { Hidden } from '@/components/ui/hidden'
import { Icon } from '@/components/ui/icon'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/client/paths'
import type { LogDto, ReadLog } from '@/lib/contracts/portal/log'
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
  /** The form leads here, unless it leads to what has to be corrected. */
  anchor: boolean
}>

/** How many rows, and a chip for every choice: a link to the same log without it. */
export function LogResult({ locale, log, read, query, anchor }: Props) {
  const t = translator(locale)
  const chips = logChosen(locale, log, read)
  const base = paths.log(locale, log.whose.handle)
  return (
    <div className={style.result} id={anchor ? 'result' : undefined} tabIndex={-1}>
      <p role="status">{t('log.count', { total: read.matching })}</p>
      {chips.length > 0 ? (
        <ul className={style.chips} aria-label={t('documents.chips')}>
          {chips.map(({ name, label }) => (
            <li key={name}>
              <a className={style.chip} href={`${base}${logQueryString(query, { [name]: '' })}`}>
                {label} <Icon name="remove" />
                <Hidden> {t('documents.removeChoice')}</Hidden>
              </a>
            </li>
          ))}
          <li>
            <a className={text.go} href={base}>
              {t('log.noMatch.all')}
            </a>
          </li>
        </ul>
      ) : null}
    </div>
  )
}
