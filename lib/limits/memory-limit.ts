import { createHmac, randomBytes } from 'node:crypto'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { waitOf } from './wait-of'

type Limit = Readonly<{ times: number; seconds: number }>

/** Of this process alone, so that nobody can work out with whom she shares a count. */
const ofProcess = randomBytes(32)

/**
 * A rate limit in the memory of this process: counts under one of 65,536 numbers that a keyed hash makes of who asks: it can't grow past that many
 * counts, whoever comes, and keeps no address. Two share one with a chance of 1 to 65,536.
 *
 * @returns what counts one more, and says when to come again, in seconds, when it is too many
 */
export function memoryLimit({ times, seconds }: Limit, key: Buffer = ofProcess) {
  const limiter = new RateLimiterMemory({ points: times, duration: seconds })
  return (who: string): Promise<number | undefined> => waitOf(limiter, String(numberOf(who, key)))
}

function numberOf(who: string, key: Buffer): number {
  return createHmac('sha256', key).update(who).digest().readUInt16BE(0)
}
