import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/domain/result'
import { bytesOfJwsPart } from './jws-part'
import { readSigned, type PublishedKey, type SignatureFault } from './read-signed'

type Claims = Readonly<Record<string, unknown>>

/**
 * What an SD-JWT VC says (RFC 9901): its signature holds, and each part that comes with it is one that was signed, once. One that
 * leaves a part out which is asked for is `other-kind`, and so is one that is bound to a key.
 *
 * @param type its `vct`
 */
export async function readCredential<Schema extends z.ZodType>(
  text: string,
  type: string,
  schema: Schema,
  keys: readonly PublishedKey[],
): Promise<Result<z.output<Schema>, SignatureFault>> {
  const [jwt = '', ...parts] = text.replaceAll(/\s+/g, '').split('~')
  const bound = parts.pop()
  const signed = await readSigned(
    jwt,
    'dc+sd-jwt',
    z.looseObject({ vct: z.literal(type), _sd_alg: z.literal('sha-256') }),
    keys,
  )
  if (!signed.ok) return signed
  if (bound !== '') return fail('other-kind')

  const disclosed = new Map<string, readonly [name: string, value: unknown]>()
  for (const part of parts) {
    const claim = disclosureOf(part)
    const digest = await digestOf(part)
    if (!claim || disclosed.has(digest)) return fail('changed')
    disclosed.set(digest, claim)
  }
  const claims = whole(signed.value, disclosed)
  if (disclosed.size > 0 || claims === null) return fail('changed')
  const payload = schema.safeParse(claims)
  return payload.success ? ok(payload.data) : fail('other-kind')
}

/** With what was disclosed in its place, which is taken out of the map. Null: a name is there twice. */
function whole(
  claims: Claims,
  disclosed: Map<string, readonly [name: string, value: unknown]>,
): Claims | null {
  const { _sd: digests = [], ...open } = claims
  const result: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(open).filter(([name]) => name !== '_sd_alg')) {
    result[name] = isObject(value) ? whole(value, disclosed) : value
    if (result[name] === null && value !== null) return null
  }
  for (const digest of Array.isArray(digests) ? digests : []) {
    const found = typeof digest === 'string' ? disclosed.get(digest) : undefined
    if (!found) continue
    disclosed.delete(digest as string)
    const [name, value] = found
    if (Object.hasOwn(result, name)) return null
    result[name] = value
  }
  return result
}

const isObject = (value: unknown): value is Claims =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const disclosureSchema = z
  .tuple([z.string(), z.string(), z.unknown()])
  .refine(([, name]) => name !== '_sd' && name !== '...' && name !== '__proto__')

function disclosureOf(part: string): readonly [name: string, value: unknown] | null {
  const bytes = bytesOfJwsPart(part)
  if (!bytes) return null
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const read = disclosureSchema.safeParse(JSON.parse(text))
    return read.success ? [read.data[1], read.data[2]] : null
  } catch {
    return null
  }
}

async function digestOf(part: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(part))
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}
