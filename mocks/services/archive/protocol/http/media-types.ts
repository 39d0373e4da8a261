import { parseAccept } from 'hono/utils/accept'

/** What a body may come as, and what answers come as; the first is the one that is told. JSON is the same under its plain name. */
export const mediaTypes = {
  fhir: ['application/fhir+json', 'application/json'],
  form: ['application/x-www-form-urlencoded'],
  json: ['application/json'],
  batch: ['application/fhir+ndjson', 'application/x-ndjson'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Media = keyof typeof mediaTypes

/** Whether an answer of this kind may be given to one who accepts this. No header accepts everything; `q=0` nothing. */
export function isAccepted(header: string | undefined, gives: readonly string[]): boolean {
  if (header === undefined || header.trim() === '') return true
  const ranges = parseAccept(header).toSorted((a, b) => rank(b.type) - rank(a.type))
  return gives.some((type) => {
    const range = ranges.find((each) => covers(each.type.toLowerCase(), type))
    return range !== undefined && range.q > 0
  })
}

/** Whether a body with this Content-Type is one that is taken: a type of the list, in UTF-8. */
export function isTaken(header: string | undefined, takes: readonly string[]): boolean {
  const [type = '', ...parameters] = (header ?? '').split(';').map((part) => part.trim())
  const charset = parameters.map((each) => /^charset="?([^"]+)"?$/i.exec(each)?.[1]).find(Boolean)
  return takes.includes(type.toLowerCase()) && (charset ?? 'utf-8').toLowerCase() === 'utf-8'
}

/** What is named more exactly decides (RFC 9110, section 12.5.1). */
function rank(range: string): number {
  if (range === '*/*' || range === '*') return 0
  return range.endsWith('/*') ? 1 : 2
}

function covers(range: string, type: string): boolean {
  if (rank(range) === 0) return true
  return rank(range) === 1 ? type.startsWith(range.slice(0, -1)) : range === type
}
