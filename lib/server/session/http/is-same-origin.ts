/**
 * Whether a request that changes something was sent by a page of our own. Browsers say so in Sec-Fetch-Site; one that
 * does not, says in Origin where the request comes from. A request that says neither is refused.
 */
export function isSameOrigin(request: Request, portalUrl: string): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  return request.headers.get('origin') === new URL(portalUrl).origin
}
