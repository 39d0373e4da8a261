import type { RunningService } from './serve'

/** Ends the program in order, with exit code 0, when it is asked to stop. */
export function stopOnSignal(service: RunningService): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void service.close().then(() => process.exit(0)))
  }
}
