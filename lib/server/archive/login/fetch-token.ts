import 'server-only'
import { serverConfig } from '@/lib/config/server-config'
import { archiveTokenSchema, type ArchiveToken } from '@/lib/contracts/archive/token'
import { sid } from '@/lib/contracts/archive/systems'
import type { ArchiveIdentity } from '../archive-identity'
import { sendRequest, type HttpAnswer } from '../http/send-request'
import { againWhenEarly } from '../http/send-with-retry'
import { signAssertion, tokenEndpoint } from './sign-assertion'

/** Public reference data needs no person. */
const referenceScope = 'system/Organization.rs system/ActivityDefinition.rs'

/**
 * Logs in to the archive: for one actor, subject and capacity (RFC 7523), or, with null, for reference data only. Once more, with
 * assertions of their own, when the first came to nothing early: one archive of several may just have ended.
 *
 * @throws when the archive gives no token
 */
export async function fetchToken(identity: ArchiveIdentity | null): Promise<ArchiveToken> {
  const answer = await againWhenEarly(() => ask(identity), serverConfig().ARCHIVE_TIMEOUT_MS)
  if (answer.status !== 200) {
    const code = `NO_TOKEN_${answer.status}`
    throw Object.assign(new Error(code), { code })
  }
  return archiveTokenSchema.parse(JSON.parse(answer.body.toString()))
}

async function ask(identity: ArchiveIdentity | null): Promise<HttpAnswer> {
  const clientId = serverConfig().ARCHIVE_CLIENT_ID
  const form = new URLSearchParams({
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await signAssertion({ sub: clientId }),
    ...(identity ? await personGrant(identity) : clientGrant),
  })
  return sendRequest(new URL(tokenEndpoint()), {
    service: 'archive',
    name: 'token',
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: form.toString(),
    timeout: serverConfig().ARCHIVE_TIMEOUT_MS,
    // The assertion is good for one use, so this can't be sent twice.
    fresh: true,
  })
}

const clientGrant = { grant_type: 'client_credentials', scope: referenceScope }

/** Who acts for another is named to the log: the client may see who it was. */
async function personGrant({ actor, subject }: ArchiveIdentity) {
  const acts = subject.capacity !== 'self'
  const assertion = await signAssertion({
    sub: `${sid.hetu}|${subject.hetu}`,
    act: { sub: `${sid.hetu}|${actor.hetu}`, ...(acts && { name: actor.names?.display }) },
    capacity: subject.capacity,
    session: actor.sessionLabel,
  })
  return { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }
}
