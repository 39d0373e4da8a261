import { isOwn } from '@/components/ui/plate-of'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { isDecision } from '@/lib/domain/codes/document-types'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { factLine, questions, type Line, type Question } from './fact-lines'

/** What a document answers to a question; `toKeep`: it has a last day that has not passed. */
export type Answer = Readonly<{
  question: Question
  heading: string
  lines: readonly Line[]
  toKeep: boolean
}>

/**
 * The document in plain words, out of what is recorded about it and what its structured form says, by fixed texts. Where a
 * fact is missing its sentence is missing; nothing is guessed and nothing is put together out of the document's text.
 */
export function plainAnswers(locale: Locale, document: DocumentDto): readonly Answer[] {
  const t = translator(locale)
  const { type, whose, content } = document
  const facts = content.state === 'read' ? content.facts : []
  const told = facts.flatMap((fact) => factLine(locale, fact) ?? [])
  const lastDay = content.state === 'read' ? content.lastDay : null
  const of = (question: Question) => told.filter((line) => line.question === question)
  const lines: Readonly<Record<Question, readonly Line[]>> = {
    what: [{ text: t(`plain.type.${type}`, { who: isOwn(whose) ? 'self' : 'other' }) }],
    content: of('content'),
    when: of('when'),
    act: [...of('act'), ...lastDayLines(locale, document)],
    call: of('call'),
  }
  const asked = (question: Question) =>
    question === 'content' && isDecision(type) ? 'decided' : question
  return questions.map((question) => ({
    question,
    heading: t(`plain.question.${asked(question)}`),
    lines: lines[question],
    toKeep:
      question === 'act' && lastDay !== null && lastDay >= helsinkiDay(new Date(document.readAt)),
  }))
}

/** Types of which something may be asked for within a time that stands in the document. */
const timed = ['decision', 'restriction-decision', 'hearing', 'request'] as const
const isTimed = (type: DocumentDto['type']): type is (typeof timed)[number] =>
  (timed as readonly string[]).includes(type)

/** Until when: as structured facts have it, else where it stands. */
function lastDayLines(locale: Locale, { type, content, readAt }: DocumentDto): readonly Line[] {
  const t = translator(locale)
  const day = content.state === 'read' ? content.lastDay : null
  if (day !== null) {
    const has = day >= helsinkiDay(new Date(readAt)) ? 'plain.lastDay' : 'plain.lastDayWas'
    return [{ text: t(has, { date: formatDate(locale, day) }) }]
  }
  return isTimed(type) && !isFinal(content) ? [{ text: t(`plain.timeStands.${type}`) }] : []
}

/** Nothing can be asked for; or it is not known now whether something can. */
function isFinal(content: DocumentDto['content']): boolean {
  return (
    content.state === 'read' &&
    (!content.structuredRead ||
      content.facts.some(({ value }) => 'is' in value && value.is === 'none'))
  )
}
