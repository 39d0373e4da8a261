import { randomUUID } from 'node:crypto'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Archive } from '../../archive'
import { storingProfile } from '../register/system-content'

const kind = 'software-statement+jwt'
const days = 30

/** What the operator vouches for: what software it is, whose register it writes, and what it may store there (A8). */
export const statementSchema = z.strictObject({
  software_id: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
  client_name: z.string().trim().min(1).max(200),
  organisation: z.string().min(1).max(64),
  /** The organisation that makes it, and may see to it at the workbench. */
  vendor: z.string().min(1).max(64).optional(),
  /** Whose `jwks_uri` it may give: one of this very origin. */
  client_uri: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  ...storingProfile,
})
export type SoftwareStatement = Readonly<z.infer<typeof statementSchema>>

export type VerifiedStatement = Readonly<{
  statement: SoftwareStatement
  jti: string
  expiresAt: Date
}>

/** A signed statement of the operator (RFC 7591, section 2.3), which holds for thirty days and registers one system. */
export function signStatement(
  { signer, config, clock }: Archive,
  statement: SoftwareStatement,
): Promise<string> {
  const iat = Math.floor(clock().getTime() / 1000)
  const registered = { iss: config.url, jti: randomUUID(), iat, exp: iat + days * 86_400 }
  return signer.sign(kind, { ...statement, ...registered })
}

/** What a statement says; undefined when it is not ours, changed or over. */
export async function verifyStatement(
  { signer, config, clock }: Archive,
  text: string,
): Promise<VerifiedStatement | undefined> {
  try {
    const { payload } = await jwtVerify(text, createLocalJWKSet({ keys: [...signer.jwks.keys] }), {
      algorithms: ['ES256'],
      typ: kind,
      issuer: config.url,
      requiredClaims: ['exp', 'jti'],
      currentDate: clock(),
    })
    const { exp = 0, jti = '' } = payload
    const statement = statementSchema.loose().parse(payload)
    return { statement, jti, expiresAt: new Date(exp * 1000) }
  } catch {
    return undefined
  }
}
