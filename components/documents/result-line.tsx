import { NarrowingResult } from '@/components/ui/narrowing-result'
import { paths } from '@/lib/addresses/paths'
import type { DocumentListDto } from '@/lib/contracts/portal/document-list'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { chosen } from './chosen'
import { queryString, type ListQuery } from './list-query'
import { showAllLabel } from './show-all-label'
import type { ReadList } from './types'

type Props = Readonly<{
  locale: Locale
  documents: DocumentListDto
  list: ReadList
  query: ListQuery
  anchor: boolean
}>

/** How many documents, and the choices that narrow them. */
export function ResultLine({ locale, documents, list, query, anchor }: Props) {
  const t = translator(locale)
  const base = paths.documents(locale, documents.whose.handle)
  const all = list.totalWithoutFilters
  const choices = chosen(locale, documents, list).map(({ name, label }) => ({
    name,
    label,
    without: `${base}${queryString(query, { [name]: '' })}`,
  }))
  const none = Object.fromEntries(choices.map(({ name }) => [name, '']))
  return (
    <NarrowingResult
      locale={locale}
      count={
        choices.length > 0 && documents.words === null
          ? t('documents.countOf', { total: list.total, all })
          : t('documents.count', { total: list.total })
      }
      chosen={choices}
      all={{
        label: showAllLabel(locale, documents, all),
        href: `${base}${queryString(query, none)}`,
      }}
      anchor={anchor}
    />
  )
}
