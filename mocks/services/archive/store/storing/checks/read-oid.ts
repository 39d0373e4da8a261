import type { Place } from '../bundle/place'

const prefix = 'urn:oid:'
const pattern = /^[0-2](\.(0|[1-9]\d{0,38}))+$/
const longest = 128

/** Whether `text` is an OID in dots, such as 2.999.1: no leading zeros, second number under 40 beneath 0 and 1. */
export function isOid(text: string): boolean {
  if (text.length > longest || !pattern.test(text)) return false
  const [first, second] = text.split('.').map(Number) as [number, number]
  return first === 2 || second < 40
}

/** Reads "urn:oid:2.999.1" as "2.999.1". */
export function readOid(place: Place): string | undefined {
  if (!place.isThere) return undefined
  const value = place.value
  if (typeof value === 'string' && value.startsWith(prefix) && isOid(value.slice(prefix.length))) {
    return value.slice(prefix.length)
  }
  return place.report('invalid-oid', 'An OID is expected here, written as in "urn:oid:2.999.1.2".')
}
