import { contentLimits } from '@/lib/contracts/archive/content-limits'
import { mostFacts, readFact } from '@/lib/contracts/archive/structured-form'
import { isObject, type Place } from '../bundle/place'
import { repeatsKey } from './repeats-key'

/** Checks a structured form: JSON in UTF-8 whose outermost value is an object that is not empty, and no longer than anyone reads. */
export function readStructuredForm(place: Place, bytes: Uint8Array): string | undefined {
  if (bytes.length > contentLimits.structuredForm) {
    const says = `The structured form is longer than ${contentLimits.structuredForm} bytes.`
    return place.report('too-large', says)
  }
  const form = parse(bytes)
  if (form === twice) return place.report('invalid-structured-form', keyTwice)
  const fault = isObject(form) && Object.keys(form).length > 0 ? faultOfFacts(form.facts) : notJson
  return fault === undefined ? '' : place.report('invalid-structured-form', fault)
}

const keyTwice =
  'The structured form has an object with a key twice, of which readers take another.'
/** What is parsed of such a form. */
const twice = Symbol('twice')
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
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const form: unknown = JSON.parse(text)
    return repeatsKey(text) ? twice : form
  } catch {
    return undefined
  }
}
