import { createHmac, timingSafeEqual } from 'node:crypto'
import { readInstant } from './read-instant'

export const checksumHeader = 'X-AsiointivaltuudetAuthorization'

/** How far the caller's clock may differ. */
const skewMilliseconds = 5 * 60 * 1000

export type Caller = Readonly<{ clientId: string; key: string }>

/** Who says that the header is his; nothing is proven by that. */
export const claimedCaller = (header: string | undefined): string | undefined =>
  header?.split(' ')[0]

/** The checksum of an address, path and query exactly as they are sent, at the time as it is written. */
export function checksumOf(key: string, pathAndQuery: string, timestamp: string): string {
  return createHmac('sha256', key).update(`${pathAndQuery} ${timestamp}`).digest('base64')
}

/** Whether the header proves that the caller holds the key, and is fresh. `now` is in milliseconds. */
export function isProven(
  header: string | undefined,
  pathAndQuery: string,
  caller: Caller,
  now: number,
): boolean {
  const [clientId, timestamp = '', checksum = '', ...more] = header?.split(' ') ?? []
  if (clientId !== caller.clientId || more.length > 0) return false
  const moment = readInstant(timestamp)
  if (moment === undefined || Math.abs(now - moment) > skewMilliseconds) return false
  return isSame(checksum, checksumOf(caller.key, pathAndQuery, timestamp))
}

export function isSame(given: string, wanted: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(wanted)
  return a.length === b.length && timingSafeEqual(a, b)
}
