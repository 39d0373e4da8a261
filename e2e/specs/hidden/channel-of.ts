import type { PortalRoute } from '../../fixtures/portal-routes'

/** What a route is called in the table of channels: "GET /for/[handle]/documents", at whichever of its addresses. */
export function channelOf({ pattern, method }: PortalRoute): string {
  const rest = pattern.replace(/^\/\[locale\]/, '').replace(/^\/self(?=\/|$)/, '/for/[handle]')
  return `${method} ${rest || '/'}`
}
