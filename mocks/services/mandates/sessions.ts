import { randomUUID } from 'node:crypto'
import type { MandatesClient } from './mandates-client'
import { lifetimes } from './protocol'

export type Session = {
  readonly sessionId: string
  /** What the browser carries; the session id stays between servers. */
  readonly userId: string
  /** Who acts. */
  readonly delegate: string
  /** The service that began it; no other gets anything out of it. */
  readonly client: MandatesClient
  readonly until: number
  /** For whom, once it has been chosen: the HETU of one person, or logical ids of organisations. */
  chosen?: readonly string[]
}

type Code = Readonly<{ session: Session; redirectUri: string; until: number }>
type Token = Readonly<{ session: Session; until: number }>

/** Sessions of the Web API with their codes and tokens, in memory. Times are milliseconds since 1970. */
export class Sessions {
  private readonly sessions = new Map<string, Session>()
  private readonly codes = new Map<string, Code>()
  /** Codes that have been exchanged, as long as they would have held. */
  private readonly spent = new Map<string, Pick<Code, 'until'>>()
  private readonly tokens = new Map<string, Token>()
  private readonly transfers = new Map<string, Token>()

  constructor(private readonly now: () => number) {}

  begin(client: MandatesClient, delegate: string): Session {
    this.sweep()
    const until = this.now() + lifetimes.session
    const session = { sessionId: randomUUID(), userId: randomUUID(), delegate, client, until }
    this.sessions.set(session.sessionId, session)
    return session
  }

  find(sessionId: string): Session | undefined {
    const session = this.sessions.get(sessionId)
    return session && this.now() < session.until ? session : undefined
  }

  findByUser(userId: string): Session | undefined {
    const session = [...this.sessions.values()].find((one) => one.userId === userId)
    return session && this.find(session.sessionId)
  }

  /** Binds the choice to the session and makes the code for the way back. */
  choose(session: Session, chosen: readonly string[], redirectUri: string): string {
    session.chosen = chosen
    const code = randomUUID()
    this.codes.set(code, { session, redirectUri, until: this.now() + lifetimes.code })
    return code
  }

  findByCode(code: string): Session | undefined {
    return this.codes.get(code)?.session
  }

  /** Whether a code has been given back already. */
  isSpent(code: string): boolean {
    return this.spent.has(code)
  }

  /** A token for a code, once; undefined when the code is used, old, another's, or was made for another address. */
  redeem(client: MandatesClient, code: string, redirectUri: string): string | undefined {
    const kept = this.codes.get(code)
    this.codes.delete(code)
    if (kept) this.spent.set(code, kept)
    if (!kept || kept.until <= this.now() || kept.redirectUri !== redirectUri) return undefined
    if (kept.session.client !== client || !this.find(kept.session.sessionId)) return undefined
    const token = randomUUID()
    this.tokens.set(token, { session: kept.session, until: this.now() + lifetimes.token })
    return token
  }

  /** The session that a token opens; undefined when the token is old or belongs to another session. */
  open(client: MandatesClient, token: string, sessionId: string): Session | undefined {
    const kept = this.tokens.get(token)
    if (!kept || kept.until <= this.now() || kept.session.sessionId !== sessionId) return undefined
    return this.ofClient(client, sessionId)
  }

  /** A session, to the service that began it. */
  ofClient(client: MandatesClient, sessionId: string): Session | undefined {
    const session = this.find(sessionId)
    return session?.client === client ? session : undefined
  }

  /** Ends a session with its tokens. True when there was one. */
  end(client: MandatesClient, sessionId: string): boolean {
    return this.sessions.get(sessionId)?.client === client && this.sessions.delete(sessionId)
  }

  makeTransfer(session: Session): string {
    const token = randomUUID()
    this.transfers.set(token, { session, until: this.now() + lifetimes.transfer })
    return token
  }

  /** The session that is handed over, once, to one who names the same person. */
  takeTransfer(token: string, delegate: string): Session | undefined {
    const kept = this.transfers.get(token)
    this.transfers.delete(token)
    if (!kept || kept.until <= this.now() || kept.session.delegate !== delegate) return undefined
    return this.find(kept.session.sessionId)
  }

  private sweep(): void {
    const now = this.now()
    for (const kept of [this.sessions, this.codes, this.spent, this.tokens, this.transfers]) {
      for (const [key, { until }] of kept) if (until <= now) kept.delete(key)
    }
  }
}
