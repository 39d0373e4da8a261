import type { ExplainedWord } from '@/components/ui/word'
import type { DocumentFactDto } from '@/lib/contracts/portal/document'
import type { FactCode, FactValue } from '@/lib/domain/codes/fact-codes'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** What a reader asks of a document. */
export const questions = ['what', 'content', 'when', 'act', 'call'] as const
export type Question = (typeof questions)[number]

/** A sentence of ours; after it stands what the document says in its own words. */
export type Line = Readonly<{
  text: string
  own?: readonly (string | number)[]
  term?: ExplainedWord
}>

/** To which question a fact answers. What answers none stands under its label: it is looked for and not read. */
const questionOf: Readonly<Partial<Record<FactCode, Question>>> = {
  ...{ outcome: 'content', service: 'content', amount: 'content', needs: 'content' },
  ...{ help: 'content', goals: 'content', agreed: 'content', noted: 'content' },
  ...{ recommended: 'content', income: 'content', expenses: 'content', shortfall: 'content' },
  ...{ urgency: 'content', received: 'when', met: 'when', began: 'when', ended: 'when' },
  ...{ from: 'when', until: 'when', review: 'when', notice: 'when', served: 'when' },
  ...{ notified: 'when', remedy: 'act', 'remedy-to': 'act', 'remedy-days': 'act' },
  ...{ appeal: 'act', next: 'act', 'own-worker': 'call' },
}

const days = ['from', 'until', 'review', 'notified', 'received', 'met', 'began', 'ended'] as const
const own = [
  ...(['service', 'amount', 'notice', 'remedy-to', 'remedy-days', 'appeal', 'urgency'] as const),
  ...(['needs', 'help', 'goals', 'agreed', 'noted', 'recommended', 'income'] as const),
  ...(['expenses', 'shortfall', 'own-worker', 'next'] as const),
]
const isIn = <Code extends string>(codes: readonly Code[], code: string): code is Code =>
  (codes as readonly string[]).includes(code)

const termOfValue: Readonly<Partial<Record<FactValue, ExplainedWord>>> = {
  review: 'review',
  court: 'court',
}
const termOfFact: Readonly<Partial<Record<FactCode, ExplainedWord>>> = {
  notified: 'notified',
  'own-worker': 'own-worker',
  shortfall: 'shortfall',
}

/** The fact in a sentence of ours, and what it answers; undefined when we have none for it as it is told. */
export function factLine(
  locale: Locale,
  { label, value }: DocumentFactDto,
): (Line & Readonly<{ question: Question }>) | undefined {
  if (!('code' in label)) return undefined
  const { code } = label
  const question = questionOf[code]
  const t = translator(locale)
  if (!question) return undefined
  if ('is' in value)
    return { question, text: t(`plain.value.${value.is}`), term: termOfValue[value.is] }
  const term = termOfFact[code]
  if ('day' in value) {
    const date = formatDate(locale, value.day)
    return isIn(days, code) ? { question, text: t(`plain.day.${code}`, { date }), term } : undefined
  }
  return isIn(own, code)
    ? { question, text: t(`plain.own.${code}`), own: value.own, term }
    : undefined
}
