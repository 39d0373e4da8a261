import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Official, Represented, Seat } from './seat'

export type Times = Readonly<{
  /** How long one may do nothing, in milliseconds. */
  idle: number
  /** How long a login lasts at the most. */
  absolute: number
  /** How long what the mandates service said holds. */
  mandates: number
}>

/** A choice of organisations that is under way at the mandates service. */
type Choosing = Readonly<{ sessionId: string; state: string }>

/** One login. It is in memory alone: who restarts the program logs everyone out. */
export type Session = {
  /** A random label, which the archive gets to know. */
  readonly label: string
  readonly official: Official
  readonly begun: number
  used: number
  choosing?: Choosing | undefined
  represented?: Readonly<{ all: readonly Represented[]; since: number }> | undefined
  seat?: Seat | undefined
}

const nameOf = (token: string) => createHash('sha256').update(token).digest('base64url')

/** The logins that are open, by a hash of what stands in the cookie. */
export class Sessions {
  private readonly all = new Map<string, Session>()

  constructor(
    private readonly times: Times,
    private readonly now: () => number,
  ) {}

  /** Begins a login and gives back what the cookie holds. */
  begin(official: Official): string {
    this.sweep()
    const token = randomBytes(32).toString('base64url')
    const now = this.now()
    const session: Session = { label: randomUUID(), official, begun: now, used: now }
    this.all.set(nameOf(token), session)
    return token
  }

  /** The login that a cookie opens, which counts as use of it. What the mandates service said too long ago is forgotten. */
  open(token: string | undefined): Session | undefined {
    const session = token === undefined ? undefined : this.all.get(nameOf(token))
    if (!session || this.isOver(session)) return undefined
    const now = this.now()
    session.used = now
    if (session.represented && now >= session.represented.since + this.times.mandates) {
      session.represented = undefined
      session.seat = undefined
    }
    return session
  }

  end(token: string | undefined): Session | undefined {
    const name = token === undefined ? '' : nameOf(token)
    const session = this.all.get(name)
    this.all.delete(name)
    return session
  }

  private isOver({ used, begun }: Session): boolean {
    const now = this.now()
    return now >= used + this.times.idle || now >= begun + this.times.absolute
  }

  private sweep(): void {
    for (const [name, session] of this.all) if (this.isOver(session)) this.all.delete(name)
  }
}
