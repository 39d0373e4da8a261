type Answer = Readonly<{ status: number; url: string; text: string; headers: Headers }>

/**
 * A browser without scripts: keeps cookies by host and path, follows redirects, and stops at the first address that
 * begins with one of `stopAt` (the service that sent the person here, which no one answers for in these tests).
 */
export class HttpBrowser {
  private readonly cookies = new Map<string, { path: string; pair: string }>()

  /** `says` is what it tells of itself with every request. */
  constructor(
    private readonly stopAt: readonly string[] = [],
    private readonly says: Readonly<Record<string, string>> = {},
  ) {}

  async open(address: string): Promise<Answer> {
    return this.follow(address, { method: 'GET' })
  }

  /** Sends a form. */
  async submit(address: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
    const body = new URLSearchParams(fields)
    return this.follow(address, { method: 'POST', body })
  }

  /** The cookies that it would send to a path. */
  cookieFor(pathname: string): string {
    const fitting = [...this.cookies.values()].filter(({ path }) => pathname.startsWith(path))
    return fitting.map(({ pair }) => pair).join('; ')
  }

  private async follow(address: string, init: RequestInit): Promise<Answer> {
    const answer = await this.send(address, init)
    const location = answer.headers.get('location')
    if (!location) {
      const text = await answer.text()
      return { status: answer.status, url: address, text, headers: answer.headers }
    }
    const next = new URL(location, address).href
    if (this.stopAt.some((stop) => next.startsWith(stop))) {
      return { status: answer.status, url: next, text: '', headers: answer.headers }
    }
    return this.follow(next, { method: 'GET' })
  }

  private async send(address: string, init: RequestInit): Promise<Response> {
    const cookie = this.cookieFor(new URL(address).pathname)
    const headers = { ...this.says, accept: 'text/html', cookie }
    const answer = await fetch(address, { ...init, headers, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) this.keep(line)
    return answer
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/;\s*/)
    const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/'
    const key = `${path} ${pair.split('=')[0]}`
    if (/expires=Thu, 01 Jan 1970|max-age=0(;|$)/i.test(line)) this.cookies.delete(key)
    else this.cookies.set(key, { path, pair })
  }
}

/** The action of the first form on a page, or of the one that holds `mark`. */
export function formAction(page: Answer, mark = ''): string {
  const forms = page.text.match(/<form[\s\S]*?<\/form>/g) ?? []
  const action = forms.find((form) => form.includes(mark))?.match(/action="([^"]*)"/)?.[1]
  if (!action) throw new Error('the page has no such form')
  return new URL(action.replaceAll('&amp;', '&'), page.url).href
}
