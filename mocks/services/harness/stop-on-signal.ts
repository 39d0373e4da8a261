import type { RunningService } from './serve'

/** Ends the program in order, with exit code 0, when it is asked to stop. `before`: what has to be done when it answers no more. */
export function stopOnSignal(service: RunningService, before: () => Promise<void>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(
      signal,
      () =>
        void service
          .close()
          .then(before)
          .then(() => process.exit(0)),
    )
  }
}
