/** How a cookie of the portal is set: for the whole site, never readable by a script. */
export type CookieSettings = Readonly<{ secure: boolean; maxAge?: number }>

/** The cookies of a request by name, decoded. A value that can't be decoded is taken as it stands. */
export function readCookies(request: Request): Record<string, string> {
  return parseCookies(request.headers.get('cookie') ?? undefined)
}

/** The same from the line of the request: "name=value; name=value". */
export function parseCookies(line = ''): Record<string, string> {
  const pairs = line.split(';').map((pair) => pair.trim())
  return Object.fromEntries(
    pairs
      .filter((pair) => pair.includes('='))
      .map((pair) => {
        const at = pair.indexOf('=')
        return [pair.slice(0, at), decoded(pair.slice(at + 1))]
      }),
  )
}

/**
 * A Set-Cookie line. Without `maxAge` the cookie lives as long as the browser: how long the session lives, only the server
 * knows, since it is extended by reading pages, which sets no cookie.
 */
export function cookieLine(name: string, value: string, settings: CookieSettings): string {
  const age = settings.maxAge === undefined ? [] : [`Max-Age=${settings.maxAge}`]
  const secure = settings.secure ? ['Secure'] : []
  return [
    `${name}=${encodeURIComponent(value)}`,
    'Path=/',
    ...age,
    'HttpOnly',
    'SameSite=Lax',
    ...secure,
  ].join('; ')
}

/** A Set-Cookie line that removes a cookie. */
export function removedCookieLine(name: string, secure: boolean): string {
  return cookieLine(name, '', { secure, maxAge: 0 })
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
