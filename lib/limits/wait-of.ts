import type { RateLimiterAbstract } from 'rate-limiter-flexible'

/**
 * Counts one more under a key.
 *
 * @returns undefined when it may be, else when to come again, in seconds
 * @throws what the limiter's store throws
 */
export async function waitOf(
  limiter: Pick<RateLimiterAbstract, 'consume'>,
  key: string,
): Promise<number | undefined> {
  try {
    await limiter.consume(key)
    return undefined
  } catch (refused) {
    // The library refuses with a result, and fails with an error.
    if (!hasWait(refused)) throw refused
    return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
  }
}

function hasWait(value: unknown): value is Readonly<{ msBeforeNext: number }> {
  return typeof value === 'object' && value !== null && 'msBeforeNext' in value
}
