import { log, newReference } from '@/lib/config/log'
import { isClientGone } from '@/lib/logging/is-client-gone'

export type Fault = Readonly<{
  status: 500 | 503
  /** What the reader can quote, and the log is searched for. */
  reference: string
}>

/**
 * Notes what broke a page or an answer: 503 when our database is away, and the same may be asked again; else a fault of ours.
 *
 * @param reason a fixed word of the code that broke
 */
export function noteFault(error: unknown, reason: string): Fault {
  const reference = newReference()
  if (isClientGone(error)) log('info', 'request.broken-off', { reason })
  else log('error', 'portal.error', { reference, reason, error })
  const isAway = error instanceof Error && error.name === 'DatabaseUnavailable'
  return { status: isAway ? 503 : 500, reference }
}
