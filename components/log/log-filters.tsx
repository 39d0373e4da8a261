import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
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
import { LogYears } from './log-years'
import style from './log.module.css'

type Props = Readonly<{
  locale: Locale
  log: LogDto
  read: ReadLog
  query: LogQuery
  errors: PeriodErrors
}>

/** What narrows the log: a year by a link, and all else in a plain GET form that unfolds, so that the first row stands near. */
export function LogFilters({ locale, log, read, query, errors }: Props) {
  const t = translator(locale)
  const fields = (['list', 'seldom', 'period'] as const).flatMap((way) => filtersChosenAs(way))
  const used = fields.filter((filter) => log.filters[filter] !== null).length
  const choices = logChoices(locale, read.options)
  const list = (choice: NarrowingChoice<LogQueryName>) => (
    <NarrowingList key={choice.name} locale={locale} choice={choice} value={query[choice.name]} />
  )
  return (
    <>
      <LogYears locale={locale} log={log} read={read} query={query} />
      <More
        summary={t('log.filter.more', { used })}
        open={used > 0 || Object.keys(errors).length > 0}
      >
        <form
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
            {filtersChosenAs('seldom').map((filter) => list(choices[filter]))}
            <PeriodFields locale={locale} query={query} errors={errors} />
          </div>
          <div className={narrowing.apply}>
            <Button look="second">{t('log.filter.apply')}</Button>
          </div>
        </form>
        <FindRow locale={locale} handle={log.whose.handle} />
      </More>
    </>
  )
}

/** A row by its number, as it stands in a letter or was said on the telephone. */
function FindRow({ locale, handle }: Readonly<{ locale: Locale; handle: string }>) {
  const t = translator(locale)
  return (
    <form
      className={style.find}
      method="get"
      action={paths.log(locale, handle)}
      aria-label={t('log.find.form')}
    >
      <Field
        id="find-row"
        name="row"
        label={t('log.label.number')}
        hint={t('log.find.hint')}
        maxLength={64}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <Button look="second">{t('log.find.go')}</Button>
    </form>
  )
}
