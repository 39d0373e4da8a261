import { createHmac } from 'node:crypto'

export const checksumHeader = 'X-AsiointivaltuudetAuthorization'

type Signed = Readonly<{ clientId: string; key: string; now: Date }>

/**
 * The header that proves a call: HMAC-SHA256 over the path with its query, exactly as they are sent, and the time as it is
 * written. The mandates service takes five minutes of difference between the clocks.
 */
export function checksumOf(pathAndQuery: string, { clientId, key, now }: Signed): string {
  const timestamp = now.toISOString()
  const checksum = createHmac('sha256', key).update(`${pathAndQuery} ${timestamp}`).digest('base64')
  return `${clientId} ${timestamp} ${checksum}`
}
