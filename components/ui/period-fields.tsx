import { formatToday } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { DayField } from './day-field'
import type { DayError } from './read-typed-day'

export type PeriodErrors = Readonly<Partial<Record<'from' | 'to', DayError | 'dateOrder'>>>

type Props = Readonly<{
  locale: Locale
  /** The days as they were typed. */
  query: Readonly<Record<'from' | 'to', string>>
  errors: PeriodErrors
}>

/** One's own period, as two text fields with a calendar for those who want one. */
export function PeriodFields({ locale, query, errors }: Props) {
  const t = translator(locale)
  const example = formatToday(new Date())
  return (['from', 'to'] as const).map((name) => {
    const error = errors[name]
    return (
      <DayField
        key={name}
        name={name}
        locale={locale}
        label={t(`documents.${name}`)}
        hint={t('documents.dateHint', { example })}
        error={error && t(`validation.${error}`, { example })}
        errorWord={t('common.error')}
        initial={query[name]}
        calendarWord={t(`documents.calendar.${name}`)}
        closeWord={t('documents.calendar.close')}
        todayWord={t('documents.calendar.today')}
        chosenWord={t('documents.calendar.chosen')}
        noCalendarWord={t('documents.calendar.failed')}
      />
    )
  })
}
