import {
  mostFacts,
  readFact,
  readParts,
  structuredFormSchema,
} from '@/lib/contracts/archive/structured-form'
import type { DocumentDto, DocumentFactDto } from '@/lib/contracts/portal/document'
import { lastDayIn } from './last-day-in'

type Content = Extract<DocumentDto['content'], { state: 'read' }>
export type Structured = Pick<Content, 'facts' | 'parts' | 'lastDay' | 'structuredRead'>

/** What a document says that has no structured form, or one of no form that we know. */
export const nothingStructured: Structured = {
  ...{ facts: [], parts: [], lastDay: null },
  structuredRead: true,
}

/** The facts of a structured form. What is in no form that we know is left out: the view form says it all. */
export function structuredFacts(json: string): Structured {
  const form = structuredFormSchema.safeParse(parse(json))
  if (!form.success) return nothingStructured
  const facts = form.data.facts.flatMap(toFact).slice(0, mostFacts)
  return {
    ...nothingStructured,
    facts,
    parts: readParts(form.data.parts),
    lastDay: lastDayIn(facts),
  }
}

function toFact(unknown: unknown): DocumentFactDto[] {
  const fact = readFact(unknown)
  return 'says' in fact ? [] : [fact]
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
