import type { ReactNode } from 'react'
import { DatedRows } from '@/components/ui/dated-rows'
import { Empty } from '@/components/ui/empty'
import layout from '@/components/ui/layout.module.css'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { NewMark } from '@/components/ui/new-mark'
import { OrderLink } from '@/components/ui/order-link'
import { sameTitles } from '@/components/ui/same-titles'
import { paths } from '@/lib/addresses/paths'
import type { DocumentListDto } from '@/lib/contracts/portal/document-list'
import type { DocumentRowDto } from '@/lib/contracts/portal/document-row'
import { formatDate } from '@/lib/i18n/dates'
import { formatTime } from '@/lib/i18n/format-time'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { documentRow } from './document-row'
import style from './documents.module.css'
import { isForProhibition, queryString, type ListQuery } from './list-query'
import { Pager } from './pager'
import { ResultLine } from './result-line'
import { showAllLabel } from './show-all-label'
import type { ReadList } from './types'

type Props = Readonly<{
  locale: Locale
  documents: DocumentListDto
  list: ReadList
  query: ListQuery
  /** The form leads to the count, unless it leads to what has to be corrected. */
  anchor: boolean
  /** The narrow column. */
  children: ReactNode
}>

/** How many, the rows by year, and the end of the list, which says that it is the end. */
export function ListBody({ locale, documents, list, query, anchor, children }: Props) {
  const handle = documents.whose.handle
  const again = sameTitles(list.rows)
  return (
    <>
      {list.rows.some(({ mark }) => mark === 'new' || mark === 'newly-corrected') ? (
        <NewMark />
      ) : null}
      <ResultLine locale={locale} documents={documents} list={list} query={query} anchor={anchor} />
      <ListOrder locale={locale} documents={documents} list={list} query={query} />
      <div className={layout.two}>
        <div className={layout.sections}>
          {list.total === 0 ? (
            <NoMatch locale={locale} documents={documents} list={list} query={query} />
          ) : (
            byYear(list.rows).map(({ year, rows }) => (
              <Section key={year} heading={year}>
                <DatedRows
                  rows={rows.map((row) =>
                    documentRow(locale, handle, row, {
                      sameTitle: again.has(row.title),
                      forProhibition: isForProhibition(query),
                    }),
                  )}
                />
              </Section>
            ))
          )}
          <ListEnd locale={locale} documents={documents} list={list} />
          <Pager locale={locale} handle={handle} list={list} query={query} />
        </div>
        {children}
      </div>
    </>
  )
}

/** Turned, it begins at its first page; a list of one has no order. */
function ListOrder({ locale, documents, list, query }: Omit<Props, 'anchor' | 'children'>) {
  if (list.total < 2) return null
  const isTurned = documents.filters.order === 'oldest'
  const turned = queryString(query, { order: isTurned ? '' : 'oldest' })
  const href = `${paths.documents(locale, documents.whose.handle)}${turned}#result`
  return <OrderLink locale={locale} isTurned={isTurned} href={href} />
}

function NoMatch({ locale, documents, list, query }: Omit<Props, 'anchor' | 'children'>) {
  const handle = documents.whose.handle
  const t = translator(locale)
  const wayOut = `${paths.documents(locale, handle)}${queryString(cleared, { task: query.task, for: query.for })}`
  return (
    <Empty heading={t('documents.noMatchHeading')}>
      <p>{t('documents.noMatchText')}</p>
      <ButtonLink href={wayOut} look="second">
        {showAllLabel(locale, documents, list.totalWithoutFilters)}
      </ButtonLink>
    </Empty>
  )
}

const cleared: ListQuery = {
  task: '',
  type: '',
  organisation: '',
  year: '',
  from: '',
  to: '',
  search: '',
  order: '',
  page: '',
  for: '',
}

function ListEnd({ locale, documents, list }: Omit<Props, 'query' | 'anchor' | 'children'>) {
  const t = translator(locale)
  if (list.total === 0 || list.page < list.pages) return null
  const narrowed = documents.words !== null || list.total < list.totalWithoutFilters
  const key = narrowed ? 'documents.endOfMatches' : 'documents.endOfAll'
  return (
    <p className={style.end}>
      {t(key, { date: formatDate(locale, list.readAt), time: formatTime(locale, list.readAt) })}
    </p>
  )
}

function byYear(rows: readonly DocumentRowDto[]) {
  const years = [...new Set(rows.map((row) => row.madeOn.slice(0, 4)))]
  return years.map((year) => ({
    year,
    rows: rows.filter((row) => row.madeOn.startsWith(year)),
  }))
}
