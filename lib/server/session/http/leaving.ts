import type { ServerConfig } from '@/lib/config/server-config'
import { isLoopback } from '@/lib/config/unprotected-addresses'
import type { CookieNames } from './cookie-names'
import { removedCookieLine } from './cookies'

/** What a browser is told when a session of its has ended: what to let go of. */
export type Leaving = Readonly<{
  /** Set-Cookie lines. */
  cookies: readonly string[]
  /** The value of `Clear-Site-Data`; undefined where browsers do not heed it. */
  clear: string | undefined
}>

type Portal = Readonly<{
  config: Pick<ServerConfig, 'PORTAL_URL'>
  cookies: CookieNames
  secure: boolean
}>

/**
 * The cookie of the session goes by its name, and with the cache goes the cookie that says what is in it, and the simple way of reading with both. The language stays, and
 * what the reader chose to keep herself; "cookies" and "storage" would take both (ADR 28).
 */
export function leaving({ config, cookies, secure }: Portal): Leaving {
  return {
    cookies: [cookies.session, cookies.font, cookies.simple].map((name) =>
      removedCookieLine(name, secure),
    ),
    clear: secure || isLoopback(config.PORTAL_URL) ? '"cache"' : undefined,
  }
}

/** Tells it with an answer of ours. */
export function withLeaving(answer: Response, { cookies, clear }: Leaving): Response {
  for (const line of cookies) answer.headers.append('Set-Cookie', line)
  if (clear !== undefined) answer.headers.set('Clear-Site-Data', clear)
  return answer
}
