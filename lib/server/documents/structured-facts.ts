import { mostFacts, readFact, structuredFormSchema } from '@/lib/contracts/archive/structured-form'
import type { DocumentFactDto } from '@/lib/contracts/portal/document'

/** The facts of a structured form. What is in no form that we know is left out: the view form says it all. */
export function structuredFacts(json: string): DocumentFactDto[] {
  const form = structuredFormSchema.safeParse(parse(json))
  return form.success ? form.data.facts.flatMap(toFact).slice(0, mostFacts) : []
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
