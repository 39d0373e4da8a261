import 'server-only'
import { randomUUID } from 'node:crypto'
import { SignJWT, type JWTPayload } from 'jose'
import { serverConfig } from '@/lib/config/server-config'
import { portalKey } from './portal-key'

/** A JWT of the portal for the archive's token endpoint: good for a minute, and once. */
export async function signAssertion(claims: JWTPayload): Promise<string> {
  const { key, kid, alg } = await portalKey()
  return new SignJWT(claims)
    .setProtectedHeader({ alg, kid, typ: 'JWT' })
    .setIssuer(serverConfig().ARCHIVE_CLIENT_ID)
    .setAudience(tokenEndpoint())
    .setIssuedAt()
    .setExpirationTime('1 minute')
    .setJti(randomUUID())
    .sign(key)
}

export function tokenEndpoint(): string {
  return `${serverConfig().ARCHIVE_URL}/oauth/token`
}
