import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { searchShape } from '@/components/ui/icon-shapes'
import { paths } from '@/lib/addresses/paths'
import type { DocumentListDto } from '@/lib/contracts/portal/document-list'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { longestSearch } from '@/components/documents/longest-search'
import style from './documents.module.css'
import type { ListQuery } from './list-query'

type Props = Readonly<{ locale: Locale; documents: DocumentListDto; query: ListQuery }>

/** Search words are personal: the form posts them, and the address that follows carries only the id of the search. */
export function SearchForm({ locale, documents, query }: Props) {
  const t = translator(locale)
  const kept = (
    ['task', 'type', 'organisation', 'year', 'from', 'to', 'order', 'for'] as const
  ).filter((name) => query[name] !== '')
  return (
    <form
      className={style.search}
      method="post"
      action={paths.search(locale, documents.whose.handle)}
      role="search"
    >
      {kept.map((name) => (
        <input key={name} type="hidden" name={name} value={query[name]} />
      ))}
      <Field
        id="words"
        label={t('documents.searchLabel')}
        hint={t('documents.searchHint')}
        type="search"
        name="words"
        maxLength={longestSearch}
        autoComplete="off"
        defaultValue={documents.words ?? ''}
      />
      <Button>
        <Icon shape={searchShape} />
        {t('documents.search')}
      </Button>
    </form>
  )
}
