import { countSecurity } from '@/lib/metrics/tally'
import { securityEvents, type SecurityEvent, type SecurityReason } from './security-events'

/** All that may stand beside a security event: nothing that a caller has written, and nothing of a person. */
export type SecurityFields = Readonly<{
  /** Pattern of the route, "/fhir/Binary/:id", never the address. */
  route?: string
  method?: string
  status?: number
  /** Id of a registered program, after it has proved that it is the one. */
  software?: string
  /** Of a report of a browser: the directive, and what it stopped, in words of our lists. */
  directive?: string
  blocked?: string
}>

type SecurityLine = SecurityFields & Readonly<{ kind: 'security'; reason: string }>

/** Writes a line to the log of a program; the portal's `log` is one, {@link securityWriter} makes one of a pino logger. */
export type SecurityWriter = (level: 'warn' | 'error', event: string, line: SecurityLine) => void

type PinoLike = Readonly<Record<'warn' | 'error', (line: object) => void>>

export function securityWriter(logger: PinoLike): SecurityWriter {
  return (level, event, line) => logger[level]({ event, ...line })
}

/**
 * Notes in the log of a program that something was refused that may be an attack. An operator finds all of them by
 * `"kind":"security"`, and counts them by `event` and `reason`; so do the metrics of the program.
 */
export function logSecurity<Event extends SecurityEvent>(
  write: SecurityWriter,
  event: Event,
  reason: SecurityReason<Event>,
  fields: SecurityFields = {},
): void {
  countSecurity(event, reason)
  const { route, method, status, software, directive, blocked } = fields
  const said = { route, method, status, software, directive, blocked }
  const known = Object.entries(said).filter(([, value]) => value !== undefined)
  write(securityEvents[event].level, event, {
    kind: 'security',
    reason,
    ...Object.fromEntries(known),
  })
}
