import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose'
import type { z } from 'zod'
import type { Archive } from '../../archive'

/** What the archive itself has signed, of one kind; undefined: it is none such, or by no key of the archive's own. */
export async function readOwn<Schema extends z.ZodType>(
  { signer }: Pick<Archive, 'signer'>,
  jws: string,
  kind: 'log-head+jwt' | 'log-restore+jwt',
  schema: Schema,
): Promise<z.output<Schema> | undefined> {
  try {
    const keys = createLocalJWKSet(signer.jwks as JSONWebKeySet)
    const { payload, protectedHeader } = await compactVerify(jws, keys)
    if (protectedHeader.typ !== kind) return undefined
    return schema.parse(JSON.parse(new TextDecoder().decode(payload)))
  } catch {
    return undefined
  }
}
