import { contentLimits } from '@/lib/contracts/archive/content-limits'
import { isObject, type Place } from '../reading-in/place'

/** Checks a structured form: JSON in UTF-8 whose outermost value is an object that is not empty, and no longer than anyone reads. */
export function readStructuredForm(place: Place, bytes: Uint8Array): string | undefined {
  if (bytes.length > contentLimits.structuredForm) {
    const says = `The structured form is longer than ${contentLimits.structuredForm} bytes.`
    return place.report('too-large', says)
  }
  const form = parse(bytes)
  return isObject(form) && Object.keys(form).length > 0
    ? ''
    : place.report('invalid-structured-form', 'The structured form is not a JSON object in UTF-8.')
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
