import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/field'
import { More } from '@/components/ui/more'
import { PeriodFields, type PeriodErrors } from '@/components/ui/period-fields'
import { paths } from '@/lib/client/paths'
import type { LogDto, ReadLog } from '@/lib/contracts/portal/log'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { withoutSoftHyphens } from '@/lib/i18n/without-soft-hyphens'
import type { LogQuery } from './log-query'
import style from './log.module.css'

type Props = Readonly<{
  locale: Locale
  log: LogDto
  options: ReadLog['options']
  query: LogQuery
  errors: PeriodErrors
}>

/** What narrows the log, as a plain GET form. Only what occurs in the rows that one sees can be chosen. */
export function LogFilters({ locale, log, options, query, errors }: Props) {
  const t = translator(locale)
  const { ground, serviceTask, from, to } = log.filters
  const used = [ground, serviceTask, from, to].filter((value) => value !== null).length
  const option = (value: string, name: string, count: number) => (
    <option key={value} value={value}>
      {withoutSoftHyphens(t('documents.option', { name, count }))}
    </option>
  )
  return (
    <form
      className={style.filters}
      method="get"
      action={`${paths.log(locale, log.whose.handle)}#result`}
      aria-label={t('log.filter.form')}
    >
      {(['document', 'consent'] as const).map((name) =>
        query[name] === '' ? null : (
          <input key={name} type="hidden" name={name} value={query[name]} />
        ),
      )}
      <div className={style.grid}>
        <SelectField
          id="event"
          name="event"
          label={t('log.filter.event')}
          defaultValue={query.event}
        >
          <option value="">{t('log.filter.allEvents')}</option>
          {options.events.map(({ value, count }) => option(value, t(`log.event.${value}`), count))}
        </SelectField>
        <SelectField
          id="organisation"
          name="organisation"
          label={t('log.filter.organisation')}
          defaultValue={query.organisation}
        >
          <option value="">{t('log.filter.allOrganisations')}</option>
          {options.organisations.map(({ value, count }) =>
            option(value.id, value.name[locale], count),
          )}
        </SelectField>
      </div>
      <More
        summary={t('log.filter.more', { used })}
        open={used > 0 || Object.keys(errors).length > 0}
        plain
      >
        <div className={style.grid}>
          <SelectField
            id="ground"
            name="ground"
            label={t('log.filter.ground')}
            defaultValue={query.ground}
          >
            <option value="">{t('log.filter.allGrounds')}</option>
            {options.grounds.map(({ value, count }) =>
              option(value, t(`log.ground.${value}`), count),
            )}
          </SelectField>
          <SelectField
            id="task"
            name="task"
            label={t('log.filter.serviceTask')}
            defaultValue={query.task}
          >
            <option value="">{t('log.filter.allServiceTasks')}</option>
            {options.serviceTasks.map(({ value, count }) =>
              option(value, t(`codes.serviceTask.${value}`), count),
            )}
          </SelectField>
          <PeriodFields locale={locale} query={query} errors={errors} />
        </div>
      </More>
      <div className={style.apply}>
        <Button look="second">{t('log.filter.apply')}</Button>
      </div>
    </form>
  )
}
