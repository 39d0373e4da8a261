import { decodeJwt } from 'jose'
import { z } from 'zod'
import { capacities } from '@/lib/domain/codes/capacities'
import { isHetu } from '@/lib/domain/identity/hetu'
import { sid } from '@/lib/contracts/archive/systems'
import type { Archive } from '../archive'
import { accessTokenSeconds } from './access-token'
import type { Caller } from './caller'
import { OauthError } from './oauth-error'
import type { RegisteredClient } from './registered-client'
import { grantScopes, personScope } from './scopes'
import { spendAssertions } from './spend-assertions'
import { verifyAssertion, type VerifiedAssertion } from './verify-assertion'

export const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
export const jwtBearerGrant = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

export type TokenAnswer = Readonly<{
  access_token: string
  token_type: 'Bearer'
  expires_in: number
  scope: string
  patient?: string
}>

const person = z
  .string()
  .startsWith(`${sid.hetu}|`)
  .transform((text) => text.slice(sid.hetu.length + 1))
  .refine(isHetu)

const delegation = z
  .object({
    sub: person,
    act: z.object({ sub: person }),
    capacity: z.enum(capacities),
    session: z.string().min(1).max(100),
  })
  .refine(({ sub, act, capacity }) => (capacity === 'self') === (act.sub === sub))

/** Answers a token request (SMART Backend Services, RFC 7523). Throws OauthError with what is wrong. */
export async function issueToken(archive: Archive, form: URLSearchParams): Promise<TokenAnswer> {
  const grant = single(form, 'grant_type')
  if (grant !== 'client_credentials' && grant !== jwtBearerGrant) {
    throw new OauthError('unsupported_grant_type', 'This grant type is not supported.')
  }
  const { client, assertion: proof } = await authenticate(archive, form)
  if (grant === 'client_credentials') {
    const caller = forSystem(client, single(form, 'scope'))
    await spend(archive, client, [proof])
    return answer(archive, caller)
  }
  const { caller, assertion } = await forPerson(archive, client, form)
  await spend(archive, client, [proof, assertion])
  return answer(archive, caller)
}

async function authenticate(archive: Archive, form: URLSearchParams) {
  const text = single(form, 'client_assertion')
  if (single(form, 'client_assertion_type') !== assertionType || !text) {
    throw new OauthError('invalid_client', 'The program must identify itself by private_key_jwt.')
  }
  const client = archive.config.clients.find(({ clientId }) => clientId === issuerOf(text))
  const assertion = client && (await verify(archive, client, text))
  if (!client || !assertion || assertion.payload.sub !== client.clientId) {
    throw new OauthError('invalid_client', 'The client assertion does not hold.')
  }
  return { client, assertion }
}

function forSystem(client: RegisteredClient, requested: string | undefined): Caller {
  const scope = grantScopes(client.kind, requested ?? '')
  if (!scope) throw new OauthError('invalid_scope', 'The scope is missing or goes too far.')
  const software = client.clientId
  return client.organisation === undefined
    ? { kind: 'reference', software, scope }
    : { kind: 'system', software, organisation: client.organisation, scope }
}

async function forPerson(archive: Archive, client: RegisteredClient, form: URLSearchParams) {
  if (client.kind !== 'portal') {
    throw new OauthError('unauthorized_client', 'Only a portal may ask for a person.')
  }
  const text = single(form, 'assertion')
  const assertion = text ? await verify(archive, client, text) : undefined
  const claims = delegation.safeParse(assertion?.payload)
  if (!assertion || !claims.success) {
    throw new OauthError('invalid_grant', 'The assertion does not hold.')
  }
  const { sub, act, capacity, session } = claims.data
  const caller: Caller = {
    kind: 'person',
    software: client.clientId,
    patientId: archive.keys.patientId(sub),
    actorId: archive.keys.patientId(act.sub),
    capacity,
    session,
    scope: personScope,
  }
  return { caller, assertion }
}

async function spend(archive: Archive, client: RegisteredClient, assertions: VerifiedAssertion[]) {
  const areNew = await spendAssertions(
    archive.database,
    client.clientId,
    assertions,
    archive.clock(),
  )
  if (!areNew) throw new OauthError('invalid_grant', 'An assertion has been used before.')
}

async function answer(archive: Archive, caller: Caller): Promise<TokenAnswer> {
  return {
    access_token: await archive.tokens.issue(caller),
    token_type: 'Bearer',
    expires_in: accessTokenSeconds,
    scope: caller.scope,
    ...(caller.kind === 'person' && { patient: caller.patientId }),
  }
}

function verify({ config, clock }: Archive, client: RegisteredClient, text: string) {
  return verifyAssertion(text, client, `${config.url}/oauth/token`, clock())
}

/** A parameter that comes once; a repeated one is refused, as RFC 6749 has it. */
function single(form: URLSearchParams, name: string): string | undefined {
  const values = form.getAll(name)
  if (values.length > 1) throw new OauthError('invalid_request', `${name} comes more than once.`)
  return values[0]
}

function issuerOf(assertion: string): string | undefined {
  try {
    return decodeJwt(assertion).iss
  } catch {
    return undefined
  }
}
