import { z } from 'zod'

const jwk = z.looseObject({ kty: z.string() })
const jwks = z.union([
  z.object({ keys: z.array(jwk).min(1) }),
  jwk.transform((key) => ({ keys: [key] })),
])

/** Parts that only a private key has (RFC 7518). */
const secrets = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k']

export type ReadKeys = z.output<typeof jwks> | 'unreadable' | 'secret'

/** Public keys as they were pasted: a set, or one alone. What holds a private part is never sent on. */
export function readKeys(text: string): ReadKeys {
  const value = parsed(text)
  // A private part is looked for even where the rest is not as keys are.
  if (new RegExp(`"(${secrets.join('|')})"\\s*:`).test(text)) return 'secret'
  const read = jwks.safeParse(value)
  return read.success ? read.data : 'unreadable'
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
