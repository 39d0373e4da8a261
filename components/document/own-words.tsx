import type { ReactNode } from 'react'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import { formatNumber } from '@/lib/i18n/format-number'
import type { Locale } from '@/lib/i18n/locales'
import style from './document.module.css'

type Own = Readonly<{ lang: string | undefined; words: ReactNode }>

/** What a document says in its own words and language: one thing as text, several as a list. Figures are the reader's. */
export function ownWords(
  locale: Locale,
  { languageTag }: Pick<DocumentDto, 'languageTag'>,
  values: readonly (string | number)[],
): Own {
  const lang = values.every(isNumber) ? locale : (languageTag ?? undefined)
  const words = values.map((own) => (isNumber(own) ? formatNumber(locale, own) : own))
  return { lang, words: words.length === 1 ? words[0] : <Several words={words} /> }
}

const isNumber = (own: string | number): own is number => typeof own === 'number'

function Several({ words }: { words: readonly string[] }) {
  return (
    <ul className={style.several}>
      {words.map((word, index) => (
        <li key={index}>{word}</li>
      ))}
    </ul>
  )
}
