import { Hidden } from '@/components/ui/hidden'
import { Icon } from '@/components/ui/icon'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/client/paths'
import type { DocumentListDto } from '@/lib/contracts/portal/document-list'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { chosen } from './chosen'
import style from './documents.module.css'
import { queryString, type ListQuery } from './list-query'
import { showAllLabel } from './show-all-label'
import type { ReadList } from './types'

type Props = Readonly<{
  locale: Locale
  documents: DocumentListDto
  list: ReadList
  query: ListQuery
  /** The form leads here, unless it leads to what has to be corrected. */
  anchor: boolean
}>

/** The count, and a chip for every choice: a link to the same list without it. */
export function ResultLine({ locale, documents, list, query, anchor }: Props) {
  const t = translator(locale)
  const chips = chosen(locale, documents, list)
  const base = paths.documents(locale, documents.whose.handle)
  const all = list.totalWithoutFilters
  const without = Object.fromEntries(chips.map((chip) => [chip.name, '']))
  return (
    <div className={style.result} id={anchor ? 'result' : undefined} tabIndex={-1}>
      <p role="status">
        {chips.length > 0 && documents.words === null
          ? t('documents.countOf', { total: list.total, all })
          : t('documents.count', { total: list.total })}
      </p>
      {chips.length > 0 ? (
        <ul className={style.chips} aria-label={t('documents.chips')}>
          {chips.map((chip) => (
            <li key={chip.name}>
              <a className={style.chip} href={`${base}${queryString(query, { [chip.name]: '' })}`}>
                {chip.label} <Icon name="remove" />
                <Hidden> {t('documents.removeChoice')}</Hidden>
              </a>
            </li>
          ))}
          <li>
            <a className={text.go} href={`${base}${queryString(query, without)}`}>
              {showAllLabel(locale, documents, all)}
            </a>
          </li>
        </ul>
      ) : null}
    </div>
  )
}
