import { setTimeout as wait } from 'node:timers/promises'
import { DatabaseUnavailable } from './database-unavailable'

/** The first pause and the longest, in milliseconds; each is twice the one before. */
const firstPause = 500
const longestPause = 30_000

/**
 * Opens what rests on a database, again and again while that is unavailable: it may come later than the program, or go in
 * the middle.
 *
 * @param told is called with each failure
 * @throws what waiting does not mend, or when the signal comes
 */
export async function openPatiently<Opened>(
  open: () => Promise<Opened>,
  told: (error: DatabaseUnavailable) => void,
  until?: AbortSignal,
): Promise<Opened> {
  for (let pause = firstPause; ; pause = Math.min(2 * pause, longestPause)) {
    try {
      return await open()
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error
      told(error)
      await wait(pause, undefined, { signal: until })
    }
  }
}
