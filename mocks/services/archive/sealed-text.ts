import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'

/** A text that means nothing outside and opens only for the owner for whom it was sealed; it is sealed under the first of the keys. */
export function sealText([key]: readonly Uint8Array[], owner: string, text: string): string {
  if (!key) throw new Error('no key to seal with')
  const nonce = randomBytes(12)
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(text), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Undefined when the text is not ours, was changed, or was sealed for somebody else. */
export function openText(
  keys: readonly Uint8Array[],
  owner: string,
  sealed: string,
): string | undefined {
  for (const key of keys) {
    const text = openWith(key, owner, sealed)
    if (text !== undefined) return text
  }
  return undefined
}

function openWith(key: Uint8Array, owner: string, sealed: string): string | undefined {
  try {
    const bytes = Buffer.from(sealed, 'base64url')
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, 12))
    decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(12, 28))
    const opened = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
    return opened.toString('utf8')
  } catch {
    return undefined
  }
}
