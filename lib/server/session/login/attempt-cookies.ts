import { createHash } from 'node:crypto'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { secretsOf } from '@/lib/config/server-config'
import { locales } from '@/lib/i18n/locales'
import { cookieLine, removedCookieLine } from '../http/cookies'
import { loginSecret } from './login-secret'
import type { LoginServices } from './login-services'

/** How long one may take to identify, in seconds. */
const maxAge = 15 * 60
/** Logins that are under way in one browser; when one more begins, the oldest is over. */
const most = 5

const attemptSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string().optional(),
  locale: z.enum(locales),
  /** When it began, in seconds since 1970. */
  iat: z.number(),
})

/** What binds the answer of the identification service to this browser, and to the one login that was begun there (ADR 30). */
export type KeptAttempt = Readonly<z.infer<typeof attemptSchema>>

type Sent = Readonly<Record<string, string>>

/**
 * The Set-Cookie lines of a login that begins: its own cookie, named by its state, and those away that are too many, too old or not
 * sealed by us.
 */
export async function attemptLines(
  attempt: Omit<KeptAttempt, 'iat'>,
  sent: Sent,
  services: LoginServices,
): Promise<string[]> {
  const { config, cookies, secure } = services
  const name = nameOf(attempt.state, services)
  const sealed = await encode({
    token: attempt,
    secret: loginSecret(config.SESSION_SECRET),
    salt: name,
    maxAge,
  })
  const others = Object.keys(sent).filter((each) => each.startsWith(cookies.attempt))
  const opened = await Promise.all(
    others.map(async (other) => ({ other, began: (await open(other, sent, services))?.iat ?? 0 })),
  )
  const newest = opened
    .filter(({ began }) => began > 0)
    .sort((one, two) => two.began - one.began)
    .slice(0, most - 1)
    .map(({ other }) => other)
  return [
    ...others
      .filter((other) => !newest.includes(other))
      .map((other) => removedCookieLine(other, secure)),
    cookieLine(name, sealed, { secure, maxAge }),
  ]
}

/** The login of this state, if it was begun in this browser and is not over; undefined else. */
export async function openAttempt(
  state: string | undefined,
  sent: Sent,
  services: LoginServices,
): Promise<KeptAttempt | undefined> {
  if (state === undefined) return undefined
  const attempt = await open(nameOf(state, services), sent, services)
  return attempt?.state === state ? attempt : undefined
}

/** Removes the cookie of a login: it works once. */
export function removedAttemptLine({ state }: KeptAttempt, services: LoginServices): string {
  return removedCookieLine(nameOf(state, services), services.secure)
}

const nameOf = (state: string, { cookies }: LoginServices) =>
  `${cookies.attempt}${createHash('sha256').update(state).digest('base64url').slice(0, 22)}`

/** Sealed under its own name, so that none can be put in the place of another. */
async function open(name: string, sent: Sent, { config }: LoginServices) {
  for (const each of secretsOf(config)) {
    const opened = await decode({ token: sent[name], secret: loginSecret(each), salt: name }).catch(
      () => undefined,
    )
    if (opened) return attemptSchema.safeParse(opened).data
  }
  return undefined
}
