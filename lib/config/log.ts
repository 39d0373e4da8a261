import 'server-only'
import { randomInt } from 'node:crypto'
import type { Level, Logger } from 'pino'
import { sourceFrames } from '@/lib/logging/source-frames'
import { logger } from './logger'

/**
 * All that may stand in a log line. No address with an id in it, no name, no HETU, no text from a document or a
 * message: a field that is not here can't be logged.
 */
export type LogFields = Readonly<{
  /** What the user is shown, so that she can quote it; see {@link newReference}. */
  reference?: string
  /** Pattern of the route, "/[locale]/self/documents/[documentId]", never the address. */
  route?: string
  method?: string
  status?: number
  durationMs?: number
  /** Fixed words of the code that logs: "cancelled", "low-assurance". */
  reason?: string
  outcome?: string
  locale?: string
  /** Which of the services that the portal calls. */
  service?: 'archive' | 'identification' | 'mandates' | 'database' | 'mail'
  /** What was asked of it, "DocumentReference/$display-index": never an id. */
  call?: string
  /** Where a contract was broken: paths of fields, never values. */
  paths?: readonly string[]
  /** Names of scripts that change the schema. */
  scripts?: readonly string[]
  /** Set by `logSecurity` alone: docs/security-events.md. */
  kind?: 'security'
  /** Id of a registered program. */
  software?: string
  /** What a browser has stopped: `readReports` cuts both down to words of its lists. */
  directive?: string
  blocked?: string
  error?: unknown
}>

const allowed = [
  'reference',
  'route',
  'method',
  'status',
  'durationMs',
  'reason',
  'outcome',
  'locale',
  'service',
  'call',
  'paths',
  'scripts',
  'kind',
  'software',
  'directive',
  'blocked',
] as const satisfies readonly (keyof LogFields)[]

const hetuLike = /\d{6}[-+A-FU-Y]\d{3}[0-9A-Z]/i

/** Writes events to a logger. For tests; the portal calls {@link log}. */
export function createLog(target: Logger) {
  return (severity: Level, event: string, fields: LogFields = {}) =>
    target[severity]({ event, ...permitted(fields) })
}

export type Log = ReturnType<typeof createLog>

let write: Log | undefined

/**
 * Writes one line about an event, named as "login.refused". Only the fields of {@link LogFields} come through, whatever is
 * passed.
 */
export function log(severity: Level, event: string, fields?: LogFields): void {
  write ??= createLog(logger())
  write(severity, event, fields)
}

/** A number that stands both on an error page and in the log: eight characters that can't be misread, "7K3M-Q9TX". */
export function newReference(): string {
  const characters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
  const pick = () => characters.charAt(randomInt(characters.length))
  return `${Array.from({ length: 4 }, pick).join('')}-${Array.from({ length: 4 }, pick).join('')}`
}

function permitted(fields: LogFields) {
  const values = allowed
    .filter((name) => fields[name] !== undefined)
    .map((name) => [name, withoutHetu(fields[name])])
  return { ...Object.fromEntries(values), ...describe(fields.error) }
}

/** Of an error its kind and where it happened: a message can quote what it choked on. */
function describe(error: unknown) {
  if (error === undefined) return {}
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const stack = sourceFrames(error.stack, 12).map((line) => line.trim())
  return withoutHetu({ error: error.name, ...code, stack }) as object
}

/** The last fence: should a HETU have come into an allowed field all the same, the value is dropped. */
function withoutHetu(value: unknown): unknown {
  return hetuLike.test(JSON.stringify(value) ?? '') ? '[removed]' : value
}
