import { pino, type Logger } from 'pino'
import { logOutput } from '@/lib/logging/log-output'

export type Log = Logger

/** JSON lines on stdout. What is given to it may never hold a name, a HETU or an address with one in it. */
export function createLog(service: string, level: string): Log {
  return pino({ level, base: { service }, timestamp: pino.stdTimeFunctions.isoTime }, logOutput())
}

/**
 * An address without what it names: identifiers, and a HETU among them, hold a digit or a capital and become ":id".
 * The query is left out.
 */
export function routeOf(address: string): string {
  const [path = ''] = address.split('?')
  return path
    .split('/')
    .map((segment) => (/^[a-z.-]*$/.test(segment) ? segment : ':id'))
    .join('/')
}
