import { decodeJwt } from 'jose'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { eighteenthBirthday } from '@/lib/domain/calendar/coming-of-age'
import { birthDateOfHetu } from '@/lib/domain/identity/hetu'
import type { Archive } from '../../archive'
import { accessTokenSeconds } from './access-token'
import type { Caller } from '../callers/caller'
import { delegationSchema } from './delegation'
import { OauthError } from './oauth-error'
import type { RegisteredClient } from './registered-client'
import { readClaim } from './read-claim'
import { grantScopes, personScope } from '../callers/scopes'
import { forOfficial } from './for-official'
import { spendAssertion } from './spend-assertion'
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

/** Answers a token request (SMART Backend Services, RFC 7523). Throws OauthError with what is wrong. */
export async function issueToken(archive: Archive, form: URLSearchParams): Promise<TokenAnswer> {
  const grant = single(form, 'grant_type')
  if (grant !== 'client_credentials' && grant !== jwtBearerGrant) {
    throw new OauthError('unsupported_grant_type', 'This grant type is not supported.')
  }
  const { client, assertion: proof } = await authenticate(archive, form)
  if (grant === 'client_credentials') {
    const caller = forSystem(archive, client, single(form, 'scope'), proof.payload.extensions)
    await spendProof(archive, client, proof)
    return answer(archive, caller)
  }
  const { caller, assertion } = await forHuman(archive, client, form)
  await spendProof(archive, client, proof)
  if (!(await spend(archive, client, assertion))) {
    throw new OauthError('invalid_grant', 'The assertion has been used before.', 'reused')
  }
  return answer(archive, caller)
}

async function authenticate(archive: Archive, form: URLSearchParams) {
  const text = single(form, 'client_assertion')
  if (single(form, 'client_assertion_type') !== assertionType || !text) {
    throw new OauthError('invalid_client', 'The program must identify itself by private_key_jwt.')
  }
  const client = archive.programs.find(issuerOf(text) ?? '')
  const assertion = client && (await verify(archive, client, text))
  if (!client || !assertion || assertion.payload.sub !== client.clientId) {
    throw new OauthError('invalid_client', 'The client assertion does not hold.')
  }
  return { client, assertion }
}

function forSystem(
  archive: Archive,
  client: RegisteredClient,
  requested: string | undefined,
  extensions: unknown,
): Caller {
  const scope = grantScopes(client.kind, requested ?? '')
  if (!scope) throw new OauthError('invalid_scope', 'The scope is missing or goes too far.')
  const software = client.clientId
  const { organisation } = client
  if (organisation === undefined) return { kind: 'reference', software, scope }
  const claim = readClaim(extensions, {
    client: { ...client, organisation },
    organisations: archive.organisations,
    patientId: archive.keys.patientId,
    today: helsinkiDay(archive.clock()),
  })
  if (claim && 'problem' in claim) throw new OauthError('invalid_request', claim.problem, 'claim')
  return { kind: 'system', software, organisation, scope, claim: claim ?? null }
}

/** A portal asks for a person, the workbench for an official; neither for the other. */
async function forHuman(archive: Archive, client: RegisteredClient, form: URLSearchParams) {
  if (client.kind === 'client-information-system') {
    throw new OauthError(
      'unauthorized_client',
      'Only a portal or the workbench may ask for somebody.',
    )
  }
  const text = single(form, 'assertion')
  const assertion = text ? await verify(archive, client, text) : undefined
  const read = client.kind === 'portal' ? forPerson : forOfficial
  const caller = assertion && read(archive, client, assertion.payload)
  if (!assertion || !caller) {
    const told = client.kind === 'workbench' ? 'official' : undefined
    throw new OauthError('invalid_grant', 'The assertion does not hold.', told)
  }
  return { caller, assertion }
}

function forPerson(archive: Archive, client: RegisteredClient, payload: unknown) {
  const claims = delegationSchema.safeParse(payload)
  if (!claims.success) return undefined
  const { sub, act, capacity, session } = claims.data
  const caller: Caller = {
    kind: 'person',
    software: client.clientId,
    patientId: archive.keys.patientId(sub),
    actorId: archive.keys.patientId(act.sub),
    capacity,
    actorName: capacity === 'self' ? undefined : act.name,
    adultFrom: eighteenthBirthday(birthDateOfHetu(sub) ?? ''),
    session,
    scope: personScope,
  }
  return caller
}

/** A proof of who the program is that comes again proves nothing (RFC 7523, section 3.2). */
async function spendProof(archive: Archive, client: RegisteredClient, proof: VerifiedAssertion) {
  if (await spend(archive, client, proof)) return
  throw new OauthError('invalid_client', 'The client assertion has been used before.', 'reused')
}

function spend(
  { database, clock }: Archive,
  { clientId }: RegisteredClient,
  it: VerifiedAssertion,
) {
  return spendAssertion(database, clientId, it, clock())
}

async function answer(archive: Archive, caller: Caller): Promise<TokenAnswer> {
  return {
    access_token: await archive.tokens.issue(caller),
    token_type: 'Bearer',
    expires_in: accessTokenSeconds,
    scope: caller.scope,
    ...patientOf(caller),
  }
}

/** The id of the client whom the token is for, as SMART has it. */
function patientOf(caller: Caller): { patient?: string } {
  if (caller.kind === 'person') return { patient: caller.patientId }
  return caller.kind === 'system' && caller.claim ? { patient: caller.claim.clientId } : {}
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
