import { Button } from '@/components/ui/button'
import narrowing from '@/components/ui/narrowing.module.css'
import { NarrowingList } from '@/components/ui/narrowing-list'
import { PeriodFields } from '@/components/ui/period-fields'
import { mostYears } from '@/components/ui/year-links'
import { paths } from '@/lib/addresses/paths'
import type { DocumentListDto } from '@/lib/contracts/portal/document-list'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { filterChoices } from './filter-choices'
import type { ListErrors, ListQuery } from './list-query'
import type { ReadList } from './types'

type Props = Readonly<{
  locale: Locale
  documents: DocumentListDto
  options: ReadList['options']
  query: ListQuery
  errors: ListErrors
}>

/** A year is chosen by its link, and from a list only where there are more than stand in view. */
export const isYearInForm = ({ years }: ReadList['options']) => years.length > mostYears

/** What narrows the list, as a plain GET form: the choices stand in the address. */
export function FilterForm({ locale, documents, options, query, errors }: Props) {
  const t = translator(locale)
  const choices = filterChoices(locale, options).filter(
    ({ name }) => name !== 'year' || isYearInForm(options),
  )
  const kept = (['search', 'order', 'for', 'year'] as const).filter(
    (name) => query[name] !== '' && !choices.some((choice) => choice.name === name),
  )
  return (
    <form
      method="get"
      action={`${paths.documents(locale, documents.whose.handle)}#result`}
      aria-label={t('documents.filterForm')}
    >
      {kept.map((name) => (
        <input key={name} type="hidden" name={name} value={query[name]} />
      ))}
      <div className={narrowing.grid}>
        {choices.map((choice) => (
          <NarrowingList
            key={choice.name}
            locale={locale}
            choice={choice}
            value={query[choice.name]}
          />
        ))}
        <PeriodFields locale={locale} query={query} errors={errors} />
      </div>
      <div className={narrowing.apply}>
        <Button look="second">{t('documents.apply')}</Button>
      </div>
    </form>
  )
}
