import type { Archive } from '../../archive'
import type { ArchiveDatabase, ArchiveTransaction } from '../../database/tables'
import type { FhirContext } from '../../protocol/http/fhir-context'
import { parseJson, readBody } from '../../protocol/http/read-body'
import { idOf } from '../../protocol/http/fhir-context'
import { enterChanges, lockReference } from '../register/enter-changes'
import { newestSystem } from '../register/newest-system'
import type { SystemContent } from '../register/system-content'
import { metadataSchema, toMetadata } from './client-metadata'
import { authorOfSystem, change, hashOf, mayTell } from './register-system'
import { registrationError } from './registration-error'

const noStore = { 'Cache-Control': 'no-store' }

type Registered = Readonly<{ clientId: string; organisation: string; content: SystemContent }>

/** GET /register/:id: what is registered (RFC 7592, section 2.1). */
export async function readSystem(archive: Archive, c: FhirContext): Promise<Response> {
  const found = await registeredOf(archive, archive.database, c)
  if (!found) return refuseToken(c)
  return c.json(answer(archive, found), 200, noStore)
}

/** PUT /register/:id: other keys, or another name (RFC 7592, section 2.2). What it may store only a new statement changes. */
export async function changeSystem(archive: Archive, c: FhirContext): Promise<Response> {
  if (!(await registeredOf(archive, archive.database, c))) return refuseToken(c)
  const bytes = await readBody(c.req.raw, 100_000)
  const metadata = metadataSchema.safeParse(bytes && parseJson(bytes)?.value)
  if (!metadata.success) return registrationError(c, 'invalid_client_metadata')
  const changed = await enter(archive, c, (content) => {
    if (!mayTell(archive, { client_uri: content.clientUri }, metadata.data)) return 'unapproved'
    const { jwks, jwks_uri: jwksUri, client_name: name = content.name } = metadata.data
    return { ...content, name, jwks, jwksUri }
  })
  if (changed === 'unapproved') return registrationError(c, 'unapproved_software_statement')
  return changed ? c.json(answer(archive, changed), 200, noStore) : refuseToken(c)
}

/** DELETE /register/:id: the system is closed, at once (RFC 7592, section 2.3). */
export async function closeSystem(archive: Archive, c: FhirContext): Promise<Response> {
  const closed = await enter(archive, c, () => null)
  return closed ? c.body(null, 204, noStore) : refuseToken(c)
}

/** The system of the address, when the registration access token is its own and it has not been closed. */
async function registeredOf(
  { clock }: Archive,
  database: ArchiveDatabase | ArchiveTransaction,
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
  const content = await newestSystem(database, `${organisation}/${clientId}`, clock())
  return content && { clientId, organisation, content }
}

/**
 * Enters what becomes of the system, by what is entered of it and whose token is its own when nobody else can enter anything: until then its request may have taken
 * long to come. Undefined: it is closed, or has been registered anew.
 */
async function enter(
  archive: Archive,
  c: FhirContext,
  become: (content: SystemContent) => SystemContent | null | 'unapproved',
): Promise<Registered | 'unapproved' | undefined> {
  const entered = await archive.database.transaction().execute(async (trx) => {
    await lockReference(trx)
    const found = await registeredOf(archive, trx, c)
    if (!found) return undefined
    const content = become(found.content)
    if (content === 'unapproved') return content
    const { clientId, organisation } = found
    const author = authorOfSystem(clientId, found.content, organisation)
    await enterChanges(trx, author, [change(organisation, clientId, content)], archive.clock())
    return { ...found, content: content ?? found.content }
  })
  if (typeof entered === 'object') await archive.settleReference()
  return entered
}

function answer({ config }: Archive, { clientId, content }: Registered) {
  const uri = `${config.url}/register/${clientId}`
  return { ...toMetadata(clientId, content), registration_client_uri: uri }
}

function refuseToken(c: FhirContext): Response {
  c.header('WWW-Authenticate', 'Bearer realm="registration", error="invalid_token"')
  return c.json({ error: 'invalid_token' }, 401, noStore)
}
