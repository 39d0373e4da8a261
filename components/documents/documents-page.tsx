import { PeriodSummary } from '@/components/ui/period-summary'
import layout from '@/components/ui/layout.module.css'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import { personInTitle, plateOf } from '@/components/ui/plate-of'
import { Unavailable } from '@/components/ui/unavailable'
import { paths } from '@/lib/addresses/paths'
import type { DocumentListDto } from '@/lib/contracts/portal/document-list'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { DocumentsAside } from './documents-aside'
import { EmptyList } from './empty-list'
import { FilterBox } from './filter-box'
import { ListBody } from './list-body'
import { ForProhibition } from './for-prohibition'
import { isForProhibition, queryString, type ListErrors, type ListQuery } from './list-query'
import { SearchForgotten } from './search-forgotten'

export type DocumentsPageProps = Readonly<{
  locale: Locale
  documents: DocumentListDto
  /** The address as it was asked for. */
  query: ListQuery
  errors: ListErrors
}>

/** "Uppgifter om socialservice": all documents, or those of one service task. */
export function DocumentsPage({ locale, documents, query, errors }: DocumentsPageProps) {
  const t = translator(locale)
  const { whose, filters, list } = documents
  const task = filters.serviceTask
  const wrong = Object.keys(errors).length > 0
  const title = t(task ? `codes.serviceTask.${task}` : 'documents.title')
  const overview = { label: t('shell.overview'), href: paths.overview(locale, whose.handle) }
  const all = { label: t('documents.title'), href: paths.documents(locale, whose.handle) }
  return (
    <>
      <PageTitle locale={locale} page={title} person={personInTitle(locale, whose)} error={wrong} />
      <PageHead
        title={title}
        plate={plateOf(locale, whose)}
        crumbs={{ label: t('shell.breadcrumb'), items: task ? [overview, all] : [overview] }}
      />
      <div className={`${layout.wrap} ${layout.body}`}>
        <PeriodSummary locale={locale} errors={errors} />
        {isForProhibition(query) ? <ForProhibition locale={locale} handle={whose.handle} /> : null}
        {list.state === 'unavailable' ? (
          <Unavailable
            locale={locale}
            heading={t('errors.unavailable.documents')}
            reassurance={t('errors.unavailable.documentsNotGone')}
            reference={list.reference}
            retry={`${all.href}${queryString(query, { page: query.page })}`}
          />
        ) : list.totalWithoutFilters === 0 && documents.words === null ? (
          <EmptyList locale={locale} documents={documents} readAt={list.readAt} />
        ) : (
          <>
            {query.search !== '' && documents.words === null ? (
              <SearchForgotten locale={locale} />
            ) : null}
            <FilterBox
              locale={locale}
              documents={documents}
              options={list.options}
              query={query}
              errors={errors}
            />
            <ListBody
              locale={locale}
              documents={documents}
              list={list}
              query={query}
              anchor={!wrong}
            >
              <DocumentsAside locale={locale} documents={documents} />
            </ListBody>
          </>
        )}
      </div>
    </>
  )
}
