import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Ring } from '@/lib/keys/ring'

const algorithm = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

/** What a sealed text is for. A text sealed for one purpose does not open for another. */
type Purpose =
  | 'identity'
  | 'search'
  | 'selection'
  | 'representation'
  | 'draft'
  | 'folder-cuts'
  | 'mandates-session'
  | 'note-request'
  | 'note-address'
  | 'note-secret'
  | 'login-way'

/** One key for each secret of the portal's ring, in its order: the first seals, all open. */
export type Keys = readonly Buffer[]

/** The keys of one session: it takes both the cookie and a secret of the portal to make one. */
export function sessionKeys(token: string, secrets: Ring): Keys {
  return secrets.map((secret) => derive(token, secret, 'mittkanta session'))
}

/**
 * The keys of an address to which notes are sent: it takes a secret of the portal, and beside it one that the portal does not keep.
 *
 * @param token what the link in a mail carries, or the archive with each note; 256 random bits
 */
export function noteKeys(token: string, secrets: readonly string[]): Keys {
  return secrets.map((secret) => derive(token, secret, 'mittkanta notes'))
}

/** The keys of what came of a way back from a login: it takes the way, which the browser brings and the portal does not keep. */
export function wayKeys(way: string, secrets: Ring): Keys {
  return secrets.map((secret) => derive(way, secret, 'mittkanta way'))
}

/** The portal's own keys, for what has to be read without a cookie and says nothing of a person. */
export function portalKeys(secrets: Ring): Keys {
  return secrets.map((secret) => derive(secret, '', 'mittkanta portal'))
}

/**
 * HKDF (RFC 5869) with SHA-256, for a key of 32 bytes. Every page needs one, and Node's own takes twice as long: it makes key
 * objects of what it is given.
 */
function derive(secret: string, salt: string, purpose: string): Buffer {
  const extracted = createHmac('sha256', salt).update(secret).digest()
  return createHmac('sha256', extracted).update(purpose).update(Buffer.of(1)).digest()
}

/** What a text is sealed for; with the handle under which somebody typed it, it opens under no other (R4). */
export type Binding = Purpose | Readonly<{ purpose: Purpose; handle: string }>

/** Seals a text with AES-256-GCM under the first of the keys. Twice the same text gives two different results. */
export function seal(text: string, [key]: Keys, binding: Binding): string {
  if (!key) throw new Error('no key to seal with')
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, key, nonce)
  cipher.setAAD(bound(binding))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url')
}

/** Opens what {@link seal} made with any of the keys; undefined when key, purpose, handle or a single bit is another. */
export function unseal(sealed: string, keys: Keys, binding: Binding): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < nonceLength + tagLength) return undefined
  for (const key of keys) {
    const text = openWith(key, bytes, binding)
    if (text !== undefined) return text
  }
  return undefined
}

function openWith(key: Buffer, bytes: Buffer, binding: Binding): string | undefined {
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceLength))
  decipher.setAAD(bound(binding))
  decipher.setAuthTag(bytes.subarray(-tagLength))
  try {
    const text = decipher.update(bytes.subarray(nonceLength, -tagLength))
    return Buffer.concat([text, decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

function bound(binding: Binding): Buffer {
  return Buffer.from(typeof binding === 'string' ? binding : JSON.stringify(binding))
}
