import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/field'
import { paths } from '@/lib/client/paths'
import type { DocumentListDto } from '@/lib/contracts/portal/document-list'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import style from './documents.module.css'
import { filterChoices, type FilterChoice } from './filter-choices'
import type { ListErrors, ListQuery } from './list-query'
import { PeriodFields } from '@/components/ui/period-fields'
import type { ReadList } from './types'

type Props = Readonly<{
  locale: Locale
  documents: DocumentListDto
  options: ReadList['options']
  query: ListQuery
  errors: ListErrors
}>

/** What narrows the list, as a plain GET form: the choices stand in the address. */
export function FilterForm({ locale, documents, options, query, errors }: Props) {
  const t = translator(locale)
  return (
    <form
      method="get"
      action={`${paths.documents(locale, documents.whose.handle)}#result`}
      aria-label={t('documents.filterForm')}
    >
      {query.search === '' ? null : <input type="hidden" name="search" value={query.search} />}
      <div className={style.grid}>
        {filterChoices(locale, options).map((choice) => (
          <Choice key={choice.name} choice={choice} value={query[choice.name]} />
        ))}
        <PeriodFields locale={locale} query={query} errors={errors} />
      </div>
      <div className={style.apply}>
        <Button look="second">{t('documents.apply')}</Button>
      </div>
    </form>
  )
}

function Choice({ choice, value }: { choice: FilterChoice; value: string }) {
  const { name, label, all, options } = choice
  return (
    <SelectField id={name} label={label} name={name} defaultValue={value}>
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </SelectField>
  )
}
