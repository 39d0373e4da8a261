import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { Away } from '../away'
import type { SealingKeys } from './contents-config'

const algorithm = 'aes-256-gcm'

/** Bytes that only the key opens, and only for what they were sealed for (nonce, tag, bytes). */
export function sealBytes(key: Uint8Array, purpose: string, bytes: Uint8Array): Uint8Array {
  const nonce = randomBytes(12)
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(purpose))
  const sealed = [cipher.update(bytes), cipher.final()]
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]))
}

/** Throws when they are not what was sealed, or for another purpose. */
export function openBytes(key: Uint8Array, purpose: string, sealed: Uint8Array): Uint8Array {
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, 12))
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(sealed.subarray(12, 28))
  const opened = [decipher.update(sealed.subarray(28)), decipher.final()]
  return new Uint8Array(Buffer.concat(opened))
}

/** Name of an object: the hash of what lies there, which says nothing of the content. */
export const objectName = (sealed: Uint8Array): string =>
  createHash('sha256').update(sealed).digest('hex')

export type SealedKey = Readonly<{ key_id: string; sealed_key: Uint8Array }>

/** The key of a content, sealed under the archive's key in force. */
export function sealKey({ current, keys }: SealingKeys, of: string, key: Uint8Array): SealedKey {
  return { key_id: current, sealed_key: sealBytes(keyOf(keys, current), `key of ${of}`, key) }
}

export function openKey({ keys }: SealingKeys, of: string, sealed: SealedKey): Uint8Array {
  return openBytes(keyOf(keys, sealed.key_id), `key of ${of}`, sealed.sealed_key)
}

function keyOf(keys: SealingKeys['keys'], id: string): Uint8Array {
  const key = keys.get(id)
  if (!key) throw new Away('contents', 'no key of that id')
  return key
}
