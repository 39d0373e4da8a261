import { randomUUID } from 'node:crypto'
import { importJWK, SignJWT, type JWK, type JWTPayload } from 'jose'
import { z } from 'zod'
import { storingScope } from '@/lib/contracts/archive/storing-scope'
import { archiveTokenSchema, type ArchiveToken } from '@/lib/contracts/archive/token'
import { sid } from '@/lib/contracts/archive/systems'
import { fail, ok, type Result } from '@/lib/domain/result'
import { tracedFetch } from '@/lib/tracing/spans'
import type { WorkbenchKey } from '../config'
import type { Seat } from '../session/seat'
import type { Session } from '../session/sessions'

export type ArchiveSettings = Readonly<{
  url: string
  clientId: string
  keys: readonly WorkbenchKey[]
}>

/**
 * How the archive can answer otherwise: it does not let this task do it, knows nothing of that id, finds what was sent unfit, finds that
 * something else has happened meanwhile, or does not answer in a way that we understand.
 */
export type ArchiveFailure = 'refused' | 'not-found' | 'unfit' | 'conflict' | 'unavailable'

/** What is wrong with what was sent, in the archive's words. */
export type ArchiveAnswer<Value, Failure extends string = ArchiveFailure> = Result<Value, Failure> &
  Readonly<{ issues?: readonly string[] }>

export type Asked = Readonly<{ method?: 'GET' | 'POST' | 'PUT' | 'DELETE'; body?: unknown }>

/** Milliseconds that the archive may take, and before its end that a token is not used any more. */
const patience = 15_000
const margin = 20_000

const failures: Readonly<Record<number, ArchiveFailure>> = {
  400: 'unfit',
  401: 'refused',
  403: 'refused',
  404: 'not-found',
  409: 'conflict',
  410: 'not-found',
  412: 'conflict',
  422: 'unfit',
}

const outcomeSchema = z.object({
  issue: z.array(
    z.object({
      diagnostics: z.string().optional(),
      details: z.object({ text: z.string().optional() }).optional(),
    }),
  ),
})

/** The only way to the archive: its own protocol, with a token that names person, organisation and task. */
export class ArchiveGate {
  private readonly tokens = new Map<string, Readonly<{ token: string; until: number }>>()

  constructor(
    private readonly settings: ArchiveSettings,
    private readonly now: () => number = Date.now,
  ) {}

  /** Asks for public reference data, in nobody's name. */
  readPublic<Schema extends z.ZodType>(schema: Schema, path: string) {
    const scope = 'system/Organization.rs system/ActivityDefinition.rs'
    const grant = async () => ({ grant_type: 'client_credentials', scope })
    return this.call(schema, path, {}, () => this.token('public', grant))
  }

  /** Asks in the name of an official, in the task that she sits in. `path`: below /fhir, or from the root when it begins with a slash. */
  ask<Schema extends z.ZodType>(
    schema: Schema,
    { session, seat }: Readonly<{ session: Session; seat: Seat }>,
    path: string,
    asked: Asked = {},
  ): Promise<ArchiveAnswer<z.output<Schema>>> {
    const { organisation, task } = seat
    const key = JSON.stringify([session.label, organisation.id, task])
    const grant = async () => ({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: await this.sign({
        ...{ sub: `${sid.hetu}|${session.official.hetu}`, name: session.official.name },
        ...{ organisation: organisation.id, task, session: session.label },
      }),
    })
    return this.call(schema, path, asked, () => this.token(key, grant))
  }

  /**
   * Stores a transaction as a client information system, by an assertion that the system itself has signed. Neither the assertion nor the token that it
   * is good for is kept. `not-let-in`: the archive gives no token for it.
   */
  async storeAs<Schema extends z.ZodType>(
    schema: Schema,
    assertion: string,
    body: unknown,
  ): Promise<ArchiveAnswer<z.output<Schema>, ArchiveFailure | 'not-let-in'>> {
    const grant = { grant_type: 'client_credentials', scope: storingScope }
    const token = await this.askForToken(grant, assertion).catch(() => fail('unavailable'))
    if (!token.ok) return token
    return this.call(schema, '', { method: 'POST', body }, async () => token.value.access_token)
  }

  /** Forgets the tokens of a login that is over. */
  forget({ label }: Session): void {
    for (const key of this.tokens.keys()) if (key.includes(label)) this.tokens.delete(key)
  }

  private async call<Schema extends z.ZodType>(
    schema: Schema,
    path: string,
    { method = 'GET', body }: Asked,
    tokenOf: () => Promise<string>,
  ): Promise<ArchiveAnswer<z.output<Schema>>> {
    try {
      const isFhir = !path.startsWith('/')
      const type = isFhir ? 'application/fhir+json' : 'application/json'
      const address = `${this.settings.url}${isFhir ? '/fhir/' : ''}${path}`
      const answer = await tracedFetch('archive', nameOf(path), address, {
        method,
        headers: {
          Authorization: `Bearer ${await tokenOf()}`,
          Accept: type,
          ...(body !== undefined && { 'Content-Type': type }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(patience),
      })
      const text = await answer.text()
      const json: unknown = text === '' ? undefined : JSON.parse(text)
      if (answer.ok) return ok(schema.parse(json))
      const issues = outcomeSchema.safeParse(json).data?.issue ?? []
      const words = issues.map(({ diagnostics, details }) => diagnostics ?? details?.text ?? '')
      return { ...fail(failures[answer.status] ?? 'unavailable'), issues: words.filter(Boolean) }
    } catch {
      return fail('unavailable')
    }
  }

  private async token(key: string, grant: () => Promise<Record<string, string>>) {
    const known = this.tokens.get(key)
    const now = this.now()
    if (known && now < known.until) return known.token
    const { access_token, expires_in } = await this.fetchToken(await grant())
    for (const [old, { until }] of this.tokens) if (until <= now) this.tokens.delete(old)
    this.tokens.set(key, { token: access_token, until: now + expires_in * 1000 - margin })
    return access_token
  }

  private async fetchToken(grant: Record<string, string>): Promise<ArchiveToken> {
    const assertion = await this.sign({ sub: this.settings.clientId })
    const token = await this.askForToken(grant, assertion)
    if (!token.ok) throw new Error(`The archive gave no token: ${token.failure}`)
    return token.value
  }

  /** A token for one who proves by an assertion who it is. */
  private async askForToken(
    grant: Record<string, string>,
    assertion: string,
  ): Promise<Result<ArchiveToken, 'not-let-in' | 'unavailable'>> {
    const form = {
      ...grant,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    }
    const answer = await tracedFetch('archive', 'token', this.endpoint, {
      method: 'POST',
      body: new URLSearchParams(form),
      signal: AbortSignal.timeout(patience),
    })
    const isRefusal = answer.status === 400 || answer.status === 401
    if (!answer.ok) return fail(isRefusal ? 'not-let-in' : 'unavailable')
    return ok(archiveTokenSchema.parse(await answer.json()))
  }

  /** Where a token is asked for, which an assertion must name. */
  get endpoint(): string {
    return `${this.settings.url}/oauth/token`
  }

  /** A JWT for the token endpoint: good for a minute, and once. */
  private async sign(claims: JWTPayload): Promise<string> {
    const key = this.settings.keys.find(({ use }) => use === 'sig')
    if (!key) throw new Error('No key to sign with')
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
      .setIssuer(this.settings.clientId)
      .setAudience(this.endpoint)
      .setIssuedAt()
      .setExpirationTime('1 minute')
      .setJti(randomUUID())
      .sign(await importJWK(key as JWK, 'RS256'))
  }
}

/** What is asked, without what it is asked of: "DocumentReference", "reference". An id never stands first, and none begins with "$" unescaped. */
function nameOf(path: string): string {
  const [kind = ''] = path.replace(/^\//, '').split(/[/?]/)
  const [, operation] = /\/(\$[a-z-]+)/.exec(path) ?? []
  return operation ? `${kind}/${operation}` : kind
}
