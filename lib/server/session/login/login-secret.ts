import { hkdfSync } from 'node:crypto'

/** The secret of the short-lived cookies of a login (state, nonce, code verifier), apart from that of the sessions. */
export function loginSecret(sessionSecret: string): string {
  return Buffer.from(hkdfSync('sha256', sessionSecret, '', 'mittkanta login', 32)).toString('hex')
}
