import { contentLimits } from '@/lib/contracts/archive/content-limits'
import { mostFacts, readFact } from '@/lib/contracts/archive/structured-form'
import { isObject, type Place } from '../bundle/place'

/** Checks a structured form: JSON in UTF-8 whose outermost value is an object that is not empty, and no longer than anyone reads. */
export function readStructuredForm(place: Place, bytes: Uint8Array): string | undefined {
  if (bytes.length > contentLimits.structuredForm) {
    const says = `The structured form is longer than ${contentLimits.structuredForm} bytes.`
    return place.report('too-large', says)
  }
  const form = parse(bytes)
  const fault = isObject(form) && Object.keys(form).length > 0 ? faultOfFacts(form.facts) : notJson
  return fault === undefined ? '' : place.report('invalid-structured-form', fault)
}

const notJson = 'The structured form is not a JSON object in UTF-8.'

/** What a portal would not show is told now, when it can still be written otherwise: the first of it, by its place. */
function faultOfFacts(facts: unknown): string | undefined {
  if (facts === undefined) return undefined
  if (!Array.isArray(facts)) return 'facts: It is a list.'
  if (facts.length > mostFacts) return `facts: At most ${mostFacts} can be shown.`
  for (const [index, fact] of facts.entries()) {
    const read = readFact(fact)
    if ('says' in read)
      return `${['facts', `[${index}]`, read.at && `.${read.at}`].join('')}: ${read.says}`
  }
  return undefined
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
