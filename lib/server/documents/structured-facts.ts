import { structuredFactSchema, structuredFormSchema } from '@/lib/contracts/archive/structured-form'
import type { DocumentFactDto } from '@/lib/contracts/portal/document'

const most = 50

/** The facts of a structured form. What is in no form that we know is left out: the view form says it all. */
export function structuredFacts(json: string): DocumentFactDto[] {
  const form = structuredFormSchema.safeParse(parse(json))
  return form.success ? form.data.facts.flatMap(toFact).slice(0, most) : []
}

function toFact(unknown: unknown): DocumentFactDto[] {
  const { success, data } = structuredFactSchema.safeParse(unknown)
  if (!success) return []
  const label = 'code' in data ? { code: data.code } : { own: data.label }
  const value = 'day' in data ? { day: data.day } : { own: [data.value].flat() }
  return [{ label, value }]
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
