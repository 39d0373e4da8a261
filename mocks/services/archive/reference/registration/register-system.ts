import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Archive } from '../../archive'
import { unprotectedAddresses } from '@/lib/protection/unprotected-addresses'
import type { FhirContext } from '../../protocol/http/fhir-context'
import { parseJson, readBody } from '../../protocol/http/read-body'
import { spendAssertion } from '../../protocol/tokens/spend-assertion'
import type { FitChange } from '../register/change'
import { enterChanges } from '../register/enter-changes'
import type { SystemContent } from '../register/system-content'
import { metadataSchema, toMetadata, type ClientMetadata } from './client-metadata'
import { registrationError } from './registration-error'
import { verifyStatement, type SoftwareStatement } from './software-statement'

const softwareStatement = z.object({ software_statement: z.string().max(20_000) })

/**
 * POST /register: a client information system registers itself by a software statement of the operator (RFC 7591). It may come in at
 * once; what it may store is what the statement says (A8), and its keys are its own to change (A12).
 */
export async function registerSystem(archive: Archive, c: FhirContext): Promise<Response> {
  const bytes = await readBody(c.req.raw, 100_000)
  const value = bytes && parseJson(bytes)?.value
  const said = softwareStatement.safeParse(value)
  const metadata = metadataSchema.safeParse(value)
  if (!metadata.success) return registrationError(c, 'invalid_client_metadata')
  const verified = said.success
    ? await verifyStatement(archive, said.data.software_statement)
    : undefined
  if (!verified) return registrationError(c, 'invalid_software_statement')
  const { statement, jti, expiresAt } = verified
  if (!mayTell(archive, statement, metadata.data)) {
    return registrationError(c, 'unapproved_software_statement')
  }
  const { organisation, software_id: softwareId } = statement
  const clientId = `${softwareId}-${organisation}`
  if (archive.programs.find(clientId)) {
    return registrationError(c, 'invalid_client_metadata', 'This system is registered already.')
  }
  const proof = { payload: {}, jti, expiresAt }
  if (!(await spendAssertion(archive.database, 'software-statement', proof, archive.clock()))) {
    return registrationError(c, 'invalid_software_statement')
  }
  const content = contentOf(statement, metadata.data)
  const token = randomBytes(32).toString('base64url')
  const now = archive.clock()
  await archive.database.transaction().execute(async (trx) => {
    const row = {
      organisation,
      token_hash: hashOf(token),
      software_id: softwareId,
      registered_at: now,
    }
    await trx
      .insertInto('system_registrations')
      .values({ client_id: clientId, ...row })
      .onConflict((conflict) => conflict.column('client_id').doUpdateSet(row))
      .execute()
    await enterChanges(
      trx,
      authorOfSystem(clientId, content, organisation),
      [change(organisation, clientId, content)],
      now,
    )
  })
  await archive.settleReference()
  return c.json(
    {
      ...toMetadata(clientId, content),
      client_id_issued_at: Math.floor(now.getTime() / 1000),
      software_statement: said.success ? said.data.software_statement : undefined,
      registration_access_token: token,
      registration_client_uri: `${archive.config.url}/register/${clientId}`,
    },
    201,
    { 'Cache-Control': 'no-store' },
  )
}

/** Keys are fetched only from the origin that the operator vouches for, and not in clear where the archive itself is reached by https. */
export function mayTell(
  { config }: Archive,
  { client_uri: origin }: Pick<SoftwareStatement, 'client_uri'>,
  { jwks_uri: uri }: ClientMetadata,
): boolean {
  if (uri === undefined) return true
  if (origin === undefined || new URL(origin).origin !== new URL(uri).origin) return false
  return unprotectedAddresses(config.url, { uri }).length === 0
}

export const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')

export const change = (
  organisation: string,
  clientId: string,
  content: SystemContent | null,
): FitChange => ({
  kind: 'system',
  key: `${organisation}/${clientId}`,
  content,
  reason: 'The system itself (RFC 7591)',
})

/** A system enters what is its own, on the operator's word. */
export const authorOfSystem = (
  clientId: string,
  { name }: SystemContent,
  organisation: string,
) => ({
  id: `system:${clientId}`,
  name,
  organisation,
  task: 'vendor' as const,
})

function contentOf(statement: SoftwareStatement, metadata: ClientMetadata): SystemContent {
  const { client_name: name, vendor, profile, oldDataOnly, mayStore } = statement
  const { client_uri: clientUri } = statement
  const { jwks, jwks_uri: jwksUri } = metadata
  return {
    name: metadata.client_name ?? name,
    profile,
    ...(vendor !== undefined && { vendor }),
    ...(jwks && { jwks }),
    ...(jwksUri !== undefined && { jwksUri }),
    ...(oldDataOnly !== undefined && { oldDataOnly }),
    ...(mayStore && { mayStore }),
    ...(clientUri !== undefined && { clientUri }),
  }
}
