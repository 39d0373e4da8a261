import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { noteWork } from '@/lib/metrics/tally'

/** What is done again and again beside the requests: its name for the log, how often, and the work. */
export type Repeated = Readonly<{ name: string; seconds: number; work: () => Promise<void> }>

/** Does some work every so many seconds, one round after the other, until the signal comes. What fails is tried again. */
export async function repeat(
  { name, seconds, work }: Repeated,
  until: AbortSignal,
  log: Logger,
): Promise<void> {
  while (!until.aborted) {
    const pause = wait(seconds * 1000, undefined, { signal: until, ref: false })
    await pause.catch(() => undefined)
    if (until.aborted) return
    await work().then(
      () => noteWork(name),
      (error: unknown) => {
        const failure = error instanceof Error ? error.name : 'unknown'
        if (!until.aborted) log.error({ failure, name }, 'work in the background failed')
      },
    )
  }
}
