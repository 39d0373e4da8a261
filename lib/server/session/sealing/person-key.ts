import { createHmac } from 'node:crypto'

/**
 * The pseudonym of a person: an HMAC of the HETU. Without the pepper it can't be found by trying every HETU, of which
 * there are few.
 */
export function personKey(hetu: string, pepper: string): string {
  return createHmac('sha256', pepper).update(hetu).digest('base64url')
}
