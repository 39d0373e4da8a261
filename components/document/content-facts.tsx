import type { Fact } from '@/components/ui/facts'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import { formatDate } from '@/lib/i18n/dates'
import { formatNumber } from '@/lib/i18n/format-number'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import style from './document.module.css'

/** What the document says in short: in the reader's language where the portal has the words, else in its own. */
export function contentFacts(locale: Locale, document: DocumentDto): readonly Fact[] {
  const t = translator(locale)
  const { content, languageTag } = document
  if (content.state !== 'read') return []
  const inWords = (own: string | number) => (isNumber(own) ? formatNumber(locale, own) : own)
  return content.facts.map(({ label, value }) => ({
    ...('code' in label
      ? { label: t(`codes.documentFact.${label.code}`) }
      : { label: label.own, lang: languageTag ?? undefined }),
    ...('day' in value
      ? { value: formatDate(locale, value.day), valueLang: locale }
      : {
          value: several(value.own.map(inWords)),
          valueLang: value.own.every(isNumber) ? locale : (languageTag ?? undefined),
        }),
  }))
}

const isNumber = (own: string | number): own is number => typeof own === 'number'

function several(values: readonly string[]) {
  if (values.length === 1) return values[0]
  return (
    <ul className={style.several}>
      {values.map((value, index) => (
        <li key={index}>{value}</li>
      ))}
    </ul>
  )
}
