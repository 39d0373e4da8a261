import { readCookies } from '../http/cookies'

/** A browser's cookies and its way of asking, for route functions that take a Request. */
export function createTestBrowser(portalUrl: string) {
  const jar = new Map<string, string>()

  function request(path: string, init: RequestInit = {}): Request {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, 'sec-fetch-site': 'same-origin', ...init.headers }
    return new Request(new URL(path, portalUrl), { ...init, headers })
  }

  /** Takes over the cookies of an answer and gives back where it leads. */
  function follow(response: Response): string {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ')
      const at = pair.indexOf('=')
      const removed = attributes.includes('Max-Age=0')
      if (removed) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response.headers.get('location') ?? ''
  }

  return {
    jar,
    follow,
    get: (path: string) => request(path),
    post: (path: string, headers: HeadersInit = {}) => request(path, { method: 'POST', headers }),
    cookie: (name: string) => readCookies(request('/'))[name],
  }
}
