import type { Archive } from '../../archive'
import type { FhirContext } from '../../protocol/http/fhir-context'
import { parseJson, readBody } from '../../protocol/http/read-body'
import { idOf } from '../../protocol/http/fhir-context'
import { enterChanges } from '../register/enter-changes'
import { systemContent, type SystemContent } from '../register/system-content'
import { metadataSchema, toMetadata } from './client-metadata'
import { authorOfSystem, change, hashOf, mayTell } from './register-system'
import { registrationError } from './registration-error'

const noStore = { 'Cache-Control': 'no-store' }

type Registered = Readonly<{ clientId: string; organisation: string; content: SystemContent }>

/** GET /register/:id: what is registered (RFC 7592, section 2.1). */
export async function readSystem(archive: Archive, c: FhirContext): Promise<Response> {
  const found = await registeredOf(archive, c)
  if (!found) return refuseToken(c)
  return c.json(answer(archive, found), 200, noStore)
}

/** PUT /register/:id: other keys, or another name (RFC 7592, section 2.2). What it may store only a new statement changes. */
export async function changeSystem(archive: Archive, c: FhirContext): Promise<Response> {
  const found = await registeredOf(archive, c)
  if (!found) return refuseToken(c)
  const bytes = await readBody(c.req.raw, 100_000)
  const metadata = metadataSchema.safeParse(bytes && parseJson(bytes)?.value)
  if (!metadata.success) return registrationError(c, 'invalid_client_metadata')
  const { content } = found
  if (!mayTell(archive, { client_uri: content.clientUri }, metadata.data)) {
    return registrationError(c, 'unapproved_software_statement')
  }
  const { jwks, jwks_uri: jwksUri, client_name: name = content.name } = metadata.data
  const changed: SystemContent = { ...content, name, jwks, jwksUri }
  await enter(archive, found, changed)
  return c.json(answer(archive, { ...found, content: changed }), 200, noStore)
}

/** DELETE /register/:id: the system is closed, at once (RFC 7592, section 2.3). */
export async function closeSystem(archive: Archive, c: FhirContext): Promise<Response> {
  const found = await registeredOf(archive, c)
  if (!found) return refuseToken(c)
  await enter(archive, found, null)
  return c.body(null, 204, noStore)
}

/** The system of the address, when the registration access token is its own and it has not been closed. */
async function registeredOf(
  { database }: Archive,
  c: FhirContext,
): Promise<Registered | undefined> {
  const [scheme, token] = (c.req.header('authorization') ?? '').split(' ')
  if (scheme?.toLowerCase() !== 'bearer' || !token) return undefined
  const row = await database
    .selectFrom('system_registrations')
    .select(['client_id', 'organisation'])
    .where('client_id', '=', idOf(c))
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
  if (!row) return undefined
  const { client_id: clientId, organisation } = row
  const state = await database
    .selectFrom('reference_state')
    .select('content')
    .where('kind', '=', 'system')
    .where('key', '=', `${organisation}/${clientId}`)
    .executeTakeFirst()
  return state && { clientId, organisation, content: systemContent.parse(state.content) }
}

async function enter(archive: Archive, of: Registered, content: SystemContent | null) {
  const { clientId, organisation } = of
  const author = authorOfSystem(clientId, of.content, organisation)
  await archive.database
    .transaction()
    .execute((trx) =>
      enterChanges(trx, author, [change(organisation, clientId, content)], archive.clock()),
    )
  await archive.settleReference()
}

function answer({ config }: Archive, { clientId, content }: Registered) {
  const uri = `${config.url}/register/${clientId}`
  return { ...toMetadata(clientId, content), registration_client_uri: uri }
}

function refuseToken(c: FhirContext): Response {
  c.header('WWW-Authenticate', 'Bearer realm="registration", error="invalid_token"')
  return c.json({ error: 'invalid_token' }, 401, noStore)
}
