import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

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
  | 'login-way'

/** The key of one session: it takes both the cookie and the portal's secret to make it. */
export function sessionKey(token: string, secret: string): Buffer {
  return derive(token, secret, 'mittkanta session')
}

/**
 * The key of an address to which notes are sent: it takes the portal's secret, and beside it one that the portal does not keep.
 *
 * @param token what the link in a mail carries, or the archive with each note; 256 random bits
 */
export function noteKey(token: string, secret: string): Buffer {
  return derive(token, secret, 'mittkanta notes')
}

/** The key of what came of a way back from a login: it takes the way, which the browser brings and the portal does not keep. */
export function wayKey(way: string, secret: string): Buffer {
  return derive(way, secret, 'mittkanta way')
}

/** The portal's own key, for what has to be read without a cookie and says nothing of a person. */
export function portalKey(secret: string): Buffer {
  return derive(secret, '', 'mittkanta portal')
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

/** Seals a text with AES-256-GCM. Twice the same text gives two different results. */
export function seal(text: string, key: Buffer, binding: Binding): string {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, key, nonce)
  cipher.setAAD(bound(binding))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url')
}

/** Opens what {@link seal} made; undefined when key, purpose, handle or a single bit is another. */
export function unseal(sealed: string, key: Buffer, binding: Binding): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < nonceLength + tagLength) return undefined
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
