import { randomBytes } from 'node:crypto'
import type { Attempt } from './oidc-client'

/** How long a login may take, in milliseconds, and how many may be under way. */
const goodFor = 30 * 60_000
const most = 5000

/** Logins that are under way, each by what stands in a cookie of the browser that began it. */
export class Attempts {
  private readonly all = new Map<string, Attempt>()

  constructor(private readonly now: () => number) {}

  add(attempt: Attempt): string {
    for (const [name, { begun }] of this.all)
      if (this.now() >= begun + goodFor) this.all.delete(name)
    const [oldest] = this.all.keys()
    if (this.all.size >= most && oldest !== undefined) this.all.delete(oldest)
    const name = randomBytes(32).toString('base64url')
    this.all.set(name, attempt)
    return name
  }

  /** The attempt of this browser, once, and only for the answer to it. */
  take(name: string | undefined, state: string | undefined): Attempt | undefined {
    const attempt = name === undefined ? undefined : this.all.get(name)
    if (!attempt || attempt.state !== state || this.now() >= attempt.begun + goodFor)
      return undefined
    this.all.delete(name ?? '')
    return attempt
  }
}
