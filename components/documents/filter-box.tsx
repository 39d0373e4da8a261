import { More } from '@/components/ui/more'
import narrowing from '@/components/ui/narrowing.module.css'
import type { DocumentListDto } from '@/lib/contracts/portal/document-list'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { DocumentYears } from './document-years'
import { FilterForm, isYearInForm } from './filter-form'
import type { ListErrors, ListQuery } from './list-query'
import { SearchForm } from './search-form'
import type { ReadList } from './types'

type Props = Readonly<{
  locale: Locale
  documents: DocumentListDto
  options: ReadList['options']
  query: ListQuery
  errors: ListErrors
}>

/** Search in one line, the years in another, the rest folded until it is used. */
export function FilterBox({ locale, documents, options, query, errors }: Props) {
  const t = translator(locale)
  const { type, controller, year, from, to } = documents.filters
  const folded = [type, controller, isYearInForm(options) ? year : null, from, to]
  const used = folded.filter((value) => value !== null).length
  const wrong = Object.keys(errors).length > 0
  return (
    <div className={narrowing.box}>
      <SearchForm locale={locale} documents={documents} query={query} />
      <DocumentYears locale={locale} documents={documents} options={options} query={query} />
      <More summary={t('documents.moreChoices', { used })} open={used > 0 || wrong} plain>
        <FilterForm
          locale={locale}
          documents={documents}
          options={options}
          query={query}
          errors={errors}
        />
      </More>
    </div>
  )
}
