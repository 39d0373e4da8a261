import type { Fact } from '@/components/ui/facts'
import type { DocumentDto, DocumentFactDto } from '@/lib/contracts/portal/document'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { factLine } from './fact-lines'
import { ownWords } from './own-words'

/**
 * What the document says at a glance and no sentence of ours tells: labels in the reader's language where the portal has the
 * words, else in its own.
 */
export function contentFacts(locale: Locale, document: DocumentDto): readonly Fact[] {
  const t = translator(locale)
  const { content, languageTag } = document
  if (content.state !== 'read') return []
  const { facts, lastDay } = content
  const untold = facts.filter((fact) => !factLine(locale, fact) && !isLastDay(fact, lastDay))
  return untold.map(({ label, value }) => ({
    ...('code' in label
      ? { label: t(`codes.documentFact.${label.code}`) }
      : { label: label.own, lang: languageTag ?? undefined }),
    ...valueOf(locale, document, value),
  }))
}

function valueOf(
  locale: Locale,
  document: DocumentDto,
  value: DocumentFactDto['value'],
): Pick<Fact, 'value' | 'valueLang'> {
  if ('day' in value) return { value: formatDate(locale, value.day), valueLang: locale }
  if ('is' in value)
    return { value: translator(locale)(`codes.factValue.${value.is}`), valueLang: locale }
  const { words, lang } = ownWords(locale, document, value.own)
  return { value: words, valueLang: lang }
}

/** It has a sentence of its own, with what was counted. */
const isLastDay = ({ label, value }: DocumentFactDto, lastDay: string | null) =>
  'code' in label && label.code === 'last-day' && 'day' in value && value.day === lastDay
