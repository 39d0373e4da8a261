import { sourceFrames } from './source-frames'

type Fatal = (line: object, message: string) => void

/**
 * Tells in a program's log what nobody has caught, where it happened and without its message, which may repeat a value. A
 * promise that nobody waited for ends nothing. After anything else nobody knows what is left half done: the program ends,
 * and is started anew by whoever keeps it.
 */
export function tellFaults(log: Readonly<{ error: Fatal; fatal: Fatal }>): void {
  process.on('unhandledRejection', (error) => log.error(describe(error), 'nobody waited for this'))
  process.on('uncaughtException', (error) => {
    log.fatal(describe(error), 'nobody has caught this')
    process.exit(1)
  })
}

function describe(error: unknown): object {
  if (!(error instanceof Error)) return { failure: typeof error }
  const code = 'code' in error ? String(error.code) : undefined
  return { failure: error.name, code, stack: sourceFrames(error.stack, 8).join('\n') }
}
