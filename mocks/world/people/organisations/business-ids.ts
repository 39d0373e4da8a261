import { businessIdCheckDigit } from '@/lib/domain/identity/business-id'

/** No organisation has a number from 9,900,000 on: those of the trade register begin with a smaller one. */
const firstInvented = 9_900_000

/**
 * An invented business id (Y-tunnus) with its right check digit. `place` leaves room for ten numbers, of which the first that
 * has a check digit is taken: one in eleven has none.
 */
export function makeBusinessId(place: number): string {
  for (let number = firstInvented + place * 10; ; number++) {
    const check = businessIdCheckDigit(String(number))
    if (check !== undefined) return `${number}-${check}`
  }
}

/** Those whose number does not follow from their place in the list of controllers. Every one keeps its own for ever. */
const places: Readonly<Record<string, number>> = {
  helsinki: 101,
  thl: 102,
  'assistans-morgonrodnad': 201,
  'hemvard-lyktan': 202,
  hamnljus: 203,
  'archive-operator': 301,
  'klientbok-oy': 401,
  'asiakaspolku-oy': 402,
}

/** The business id of a controller, producer, vendor or operator; undefined for a unit. */
export function businessIdOf(id: string): string | undefined {
  const county = /^county-(\d\d)$/.exec(id)?.[1]
  const place = county === undefined ? places[id] : Number(county)
  return place === undefined ? undefined : makeBusinessId(place)
}
