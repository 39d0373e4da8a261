import 'server-only'
import { redirect } from 'next/navigation'
import { paths } from '@/lib/addresses/paths'
import type { Actor } from '../subject'
import { currentToken } from './current-session'
import { readActor } from './read-actor'
import { requestLocale } from './request-locale'

/**
 * Who is logged in. Every operation on personal data begins here; a layout is no guard.
 *
 * @throws the redirect of Next: to the page of the ended session when there was one, else to the start page
 */
export async function requireActor(): Promise<Actor> {
  const actor = await readActor()
  if (actor) return actor
  const locale = await requestLocale()
  redirect((await currentToken()) === undefined ? paths.start(locale) : paths.sessionEnded(locale))
}
