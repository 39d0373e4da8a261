import { readFileSync } from 'node:fs'
import { z } from 'zod'

const keySchema = z.looseObject({
  kty: z.literal('RSA'),
  use: z.enum(['sig', 'enc']),
  kid: z.string().min(1),
  alg: z.string(),
  n: z.string(),
  e: z.string(),
  d: z.string(),
})
const fileSchema = z.object({ keys: z.array(keySchema).min(1) })

export type PortalKey = z.infer<typeof keySchema>
export type PortalKeys = Readonly<{
  /** All, with their private parts. */
  all: readonly PortalKey[]
  /** The one that signs: the first of use "sig". Put a new one first to change it, and keep the old for a while. */
  signing: PortalKey
}>

/**
 * Reads the portal's private keys.
 *
 * @throws when the file is missing or holds no key to sign with; the message never quotes it
 */
export function readPortalKeys(file: string): PortalKeys {
  const result = fileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  const signing = result.data?.keys.find((key) => key.use === 'sig')
  if (!result.success || !signing) throw new Error('PORTAL_JWKS_FILE holds no usable keys')
  return { all: result.data.keys, signing }
}

/** What the services that we call may know of our keys. Only the named members, so nothing private can slip out. */
export function publicKeys(keys: PortalKeys) {
  return {
    keys: keys.all.map(({ kty, use, kid, alg, n, e }) => ({ kty, use, kid, alg, n, e })),
  }
}
