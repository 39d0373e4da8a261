import 'server-only'
import pino, { type Logger } from 'pino'
import { logOutput } from '@/lib/logging/log-output'
import { serverConfig } from './server-config'

let root: Logger | undefined

/**
 * The portal's log: JSON lines on stdout. Nothing personal goes into it: no HETU, name, document id, title or search
 * word; a person is at the most her pseudonym.
 */
export function logger(): Logger {
  return (root ??= pino({ name: 'portal', level: serverConfig().LOG_LEVEL }, logOutput()))
}
