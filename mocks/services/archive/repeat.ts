import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { noteWork } from '@/lib/metrics/tally'

/** What is done again and again beside the requests: its name for the log, how often, and the work, which says `false` when it could not be done though nothing failed. */
export type Repeated = Readonly<{
  name: string
  seconds: number
  /** The first round begins at once, and not after the first pause. */
  startsAtOnce?: boolean
  work: () => Promise<void | boolean>
}>

/** Does some work every so many seconds, one round after the other, until the signal comes. What fails is tried again. */
export async function repeat(
  { name, seconds, startsAtOnce = false, work }: Repeated,
  until: AbortSignal,
  log: Logger,
): Promise<void> {
  for (let isFirst = true; !until.aborted; isFirst = false) {
    if (!isFirst || !startsAtOnce) {
      const pause = wait(seconds * 1000, undefined, { signal: until, ref: false })
      await pause.catch(() => undefined)
    }
    if (until.aborted) return
    await work().then(
      (isDone) => {
        if (isDone !== false) noteWork(name)
      },
      (error: unknown) => {
        const failure = error instanceof Error ? error.name : 'unknown'
        if (!until.aborted) log.error({ failure, name }, 'work in the background failed')
      },
    )
  }
}
