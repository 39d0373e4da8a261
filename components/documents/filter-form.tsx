import { Button } from '@/components/ui/button'
import narrowing from '@/components/ui/narrowing.module.css'
import { NarrowingList } from '@/components/ui/narrowing-list'
import { paths } from '@/lib/addresses/paths'
import type { DocumentListDto } from '@/lib/contracts/portal/document-list'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { filterChoices } from './filter-choices'
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
      {query.for === '' ? null : <input type="hidden" name="for" value={query.for} />}
      <div className={narrowing.grid}>
        {filterChoices(locale, options).map((choice) => (
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
