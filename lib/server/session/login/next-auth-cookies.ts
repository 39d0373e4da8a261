import type { AuthOptions } from 'next-auth'
import { encode } from 'next-auth/jwt'
import { loginProvider } from '@/lib/addresses/paths-without-language'
import type { KeptAttempt } from './attempt-cookies'

/** Names within one call of next-auth, which alone reads them: none of these cookies is ever in a browser. */
const names = { state: 'state', nonce: 'nonce', pkceCodeVerifier: 'verifier' } as const
type Name = keyof typeof names

const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: true } as const

/** How next-auth is to call its cookies. It is shown none of a session, so it finds none under the name of one. */
export const nextAuthCookieNames = {
  sessionToken: { name: 'session', options },
  state: { name: names.state, options },
  nonce: { name: names.nonce, options },
  pkceCodeVerifier: { name: names.pkceCodeVerifier, options },
} satisfies AuthOptions['cookies']

/** What the browser keeps of one attempt, sealed as next-auth opens it: so it is shown the attempt of the state that has come back. */
export async function nextAuthCookies(
  { state, nonce, codeVerifier }: KeptAttempt,
  secret: string,
): Promise<Record<string, string>> {
  const values: Record<Name, string | undefined> = { state, nonce, pkceCodeVerifier: codeVerifier }
  const sealed = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [seal(names[name as Name], value, secret)],
  )
  return Object.fromEntries(await Promise.all(sealed))
}

async function seal(name: string, value: string, secret: string) {
  const token = { value, provider: loginProvider }
  return [name, await encode({ token, secret, salt: name, maxAge: 60 })] as const
}
