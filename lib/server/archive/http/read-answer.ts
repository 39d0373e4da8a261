import { deceptive, plainLine } from '@/lib/domain/text/plain-line'

/** The JSON of an answer; undefined when it is none. */
export function jsonOf(body: Buffer): unknown {
  return parsed(body.toString())
}

/** As it stands in JSON: a control or line end is escaped there. */
const unplain = new RegExp(`\\\\[bfnrtu]|[\\u2028\\u2029]|${deceptive.source}`, 'u')

/**
 * The JSON of an answer, each text in it as a plain line: what others have called a document, a unit or a person is shown in
 * many places, and this is the one where it comes in. undefined when it is none.
 */
export function plainJsonOf(body: Buffer): unknown {
  const text = body.toString()
  const json = parsed(text)
  // Nearly no answer has anything to mend, and an index is long.
  return unplain.test(text) ? plain(json) : json
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return plainLine(value)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The kind of a fault. Its message may hold what was sent, so it stays out of the log. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
