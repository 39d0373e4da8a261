import { Hidden } from '@/components/ui/hidden'
import narrowing from '@/components/ui/narrowing.module.css'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import { pagesAround } from '@/lib/domain/documents/pages-around'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { queryString, type ListQuery } from './list-query'
import type { ReadList } from './types'

type Props = Readonly<{ locale: Locale; handle: string; list: ReadList; query: ListQuery }>

/** "Sida 5 av 9": the page before, 1 … 4 5 6 … 9, and the next; a single page needs none. */
export function Pager({ locale, handle, list, query }: Props) {
  const t = translator(locale)
  const { page, pages } = list
  if (pages <= 1) return null
  const to = (number: number) =>
    `${paths.documents(locale, handle)}${queryString(query, { page: String(number) })}#result`
  return (
    <nav className={narrowing.pager} aria-label={t('documents.pager')}>
      <p>{t('documents.pageOf', { page, pages })}</p>
      {page > 1 ? (
        <a className={text.go} href={to(page - 1)} rel="prev">
          {t('documents.previous')}
        </a>
      ) : null}
      <ol className={narrowing.pages}>
        {pagesAround(page, pages).map((number, at) => (
          <li key={number ?? `left-out-${at}`}>
            {number === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a href={to(number)} aria-current={number === page ? 'page' : undefined}>
                <Hidden>{t('documents.pageNumber', { place: placeOf(number, pages) })} </Hidden>
                {number}
              </a>
            )}
          </li>
        ))}
      </ol>
      {page < pages ? (
        <a className={text.go} href={to(page + 1)} rel="next">
          {t('documents.next')}
        </a>
      ) : null}
    </nav>
  )
}

function placeOf(number: number, pages: number): 'first' | 'last' | 'other' {
  if (number === 1) return 'first'
  return number === pages ? 'last' : 'other'
}
