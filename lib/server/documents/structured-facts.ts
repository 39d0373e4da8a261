import { structuredFormSchema } from '@/lib/contracts/archive/structured-form'
import type { DocumentFactDto } from '@/lib/contracts/portal/document'

/** The facts of a structured form. One that is in no form that we know has none. */
export function structuredFacts(json: string): DocumentFactDto[] {
  const form = structuredFormSchema.safeParse(parse(json))
  if (!form.success) return []
  return form.data.facts
    .filter(({ value }) => typeof value !== 'boolean')
    .map(({ label, value }) => ({ label, value: String(value) }))
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
