import 'server-only'
import { readFileSync } from 'node:fs'
import { importJWK, type CryptoKey } from 'jose'
import { z } from 'zod'
import { serverConfig } from '@/lib/config/server-config'

const keysSchema = z.object({
  keys: z.array(z.looseObject({ kty: z.string(), use: z.string().optional(), kid: z.string() })),
})

type SigningKey = Readonly<{ key: CryptoKey | Uint8Array; kid: string; alg: string }>

let signingKey: Promise<SigningKey> | undefined

/** The portal's private key for signatures, read once from PORTAL_JWKS_FILE; a file that can't be read now, as one that is being written, is read again by who comes next. */
export function portalKey(): Promise<SigningKey> {
  return (signingKey ??= readKey().catch((error: unknown) => {
    signingKey = undefined
    throw error
  }))
}

async function readKey(): Promise<SigningKey> {
  const { keys } = keysSchema.parse(
    JSON.parse(readFileSync(serverConfig().PORTAL_JWKS_FILE, 'utf8')),
  )
  const jwk = keys.find(({ use }) => use === 'sig')
  if (!jwk) throw new Error('PORTAL_JWKS_FILE holds no key for signatures')
  const alg = typeof jwk.alg === 'string' ? jwk.alg : 'RS256'
  return { key: await importJWK(jwk, alg), kid: jwk.kid, alg }
}
