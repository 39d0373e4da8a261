import { createHash, randomBytes } from 'node:crypto'

/** The secret in the cookie: 256 random bits, 43 characters. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database knows of a token. The token has full entropy, so a plain hash is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
