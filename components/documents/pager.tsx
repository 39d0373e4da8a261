import narrowing from '@/components/ui/narrowing.module.css'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { queryString, type ListQuery } from './list-query'
import type { ReadList } from './types'

type Props = Readonly<{ locale: Locale; handle: string; list: ReadList; query: ListQuery }>

/** "Föregående", "Sida 2 av 4", "Nästa"; a single page needs none. */
export function Pager({ locale, handle, list, query }: Props) {
  const t = translator(locale)
  const { page, pages } = list
  if (pages <= 1) return null
  const to = (number: number) =>
    `${paths.documents(locale, handle)}${queryString(query, { page: String(number) })}#result`
  return (
    <nav className={narrowing.pager} aria-label={t('documents.pager')}>
      {page > 1 ? (
        <a className={text.go} href={to(page - 1)} rel="prev">
          {t('documents.previous')}
        </a>
      ) : null}
      <p>{t('documents.pageOf', { page, pages })}</p>
      {page < pages ? (
        <a className={text.go} href={to(page + 1)} rel="next">
          {t('documents.next')}
        </a>
      ) : null}
    </nav>
  )
}
