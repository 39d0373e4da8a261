import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a request that may change something was sent by a page of our own. Browsers say so in Sec-Fetch-Site; one that does
 * not, says in Origin, or at least in Referer, where the request comes from. What says nothing is refused.
 */
export function isOwnRequest(headers: IncomingHttpHeaders, ownUrl: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const own = new URL(ownUrl).origin
  if (headers.origin !== undefined) return headers.origin === own
  const { referer = '' } = headers
  return URL.canParse(referer) && new URL(referer).origin === own
}
