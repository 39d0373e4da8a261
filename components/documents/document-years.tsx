import { mostYears, YearLinks } from '@/components/ui/year-links'
import { paths } from '@/lib/addresses/paths'
import type { DocumentListDto } from '@/lib/contracts/portal/document-list'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { queryString, type ListQuery } from './list-query'
import type { ReadList } from './types'

type Props = Readonly<{
  locale: Locale
  documents: DocumentListDto
  options: ReadList['options']
  query: ListQuery
}>

/** A year of the list by a link: only years in which a document was made that is shown. One that is chosen stands in view, however old. */
export function DocumentYears({ locale, documents, options, query }: Props) {
  const t = translator(locale)
  const { year: chosen } = documents.filters
  const years = options.years.map(({ value }) => value).toSorted((a, b) => b.localeCompare(a))
  if (years.length < 2) return null
  const inView = years.filter((year, at) => at < mostYears || year === chosen)
  const link = (name: string, year: string) => ({
    name,
    href: `${paths.documents(locale, documents.whose.handle)}${queryString(query, { year })}#result`,
    isCurrent: (chosen ?? '') === year,
  })
  return (
    <YearLinks
      label={t('documents.year')}
      links={[link(t('documents.allYears'), ''), ...inView.map((year) => link(year, year))]}
    />
  )
}
