import type { Place } from '../bundle/place'

const alphabet = /^[A-Za-z0-9+/]+={0,2}$/

/** The bytes of base64 text. White space within is allowed, as in FHIR; anything else that decoders skip is not. */
export function readBase64(place: Place): Uint8Array | undefined {
  if (!place.isThere) return undefined
  const text = typeof place.value === 'string' ? place.value.replace(/\s+/g, '') : ''
  if (text.length % 4 === 0 && alphabet.test(text)) return Buffer.from(text, 'base64')
  return place.report('invalid-base64', 'The data is no base64 text, or it is empty.')
}
