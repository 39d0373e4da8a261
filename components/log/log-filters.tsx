import { Button } from '@/components/ui/button'
import { More } from '@/components/ui/more'
import narrowing from '@/components/ui/narrowing.module.css'
import { NarrowingList, type NarrowingChoice } from '@/components/ui/narrowing-list'
import { PeriodFields, type PeriodErrors } from '@/components/ui/period-fields'
import { paths } from '@/lib/addresses/paths'
import type { LogDto, ReadLog } from '@/lib/contracts/portal/log'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { filtersChosenAs, logChoices } from './log-choices'
import { logQueryNames, type LogQuery, type LogQueryName } from './log-query'
import style from './log.module.css'

type Props = Readonly<{
  locale: Locale
  log: LogDto
  options: ReadLog['options']
  query: LogQuery
  errors: PeriodErrors
}>

/** What narrows the log, as a plain GET form. */
export function LogFilters({ locale, log, options, query, errors }: Props) {
  const t = translator(locale)
  const used = [...filtersChosenAs('seldom'), ...filtersChosenAs('period')].filter(
    (filter) => log.filters[filter] !== null,
  ).length
  const choices = logChoices(locale, options)
  const list = (choice: NarrowingChoice<LogQueryName>) => (
    <NarrowingList key={choice.name} locale={locale} choice={choice} value={query[choice.name]} />
  )
  return (
    <form
      className={`${narrowing.box} ${style.filters}`}
      method="get"
      action={`${paths.log(locale, log.whose.handle)}#result`}
      aria-label={t('log.filter.form')}
    >
      {filtersChosenAs('link-that-stays').map((filter) => {
        const name = logQueryNames[filter]
        return query[name] === '' ? null : (
          <input key={name} type="hidden" name={name} value={query[name]} />
        )
      })}
      <div className={narrowing.grid}>
        {filtersChosenAs('list').map((filter) => list(choices[filter]))}
      </div>
      <More
        summary={t('log.filter.more', { used })}
        open={used > 0 || Object.keys(errors).length > 0}
        plain
      >
        <div className={narrowing.grid}>
          {filtersChosenAs('seldom').map((filter) => list(choices[filter]))}
          <PeriodFields locale={locale} query={query} errors={errors} />
        </div>
      </More>
      <div className={narrowing.apply}>
        <Button look="second">{t('log.filter.apply')}</Button>
      </div>
    </form>
  )
}
