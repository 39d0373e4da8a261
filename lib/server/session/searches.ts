import 'server-only'
import type { Actor } from '../subject'
import { currentToken } from './current-session'
import { sessionServices } from './session-services'
import { findSearch, keepSearch } from './store/searches'

/**
 * Keeps search words sealed in the actor's session.
 *
 * @returns the id that stands for them in the address; it means nothing in any other session
 */
export async function rememberSearch(_actor: Actor, words: string): Promise<string> {
  const token = await currentToken()
  if (token === undefined) throw new Error('Search words are kept in a session, and there is none')
  const { context } = await sessionServices()
  return keepSearch(context, token, words, new Date())
}

/** The search words that an id of the address stands for; null for an id that is not of this session. */
export async function recallSearch(_actor: Actor, id: string): Promise<string | null> {
  const token = await currentToken()
  if (token === undefined) return null
  const { context } = await sessionServices()
  return (await findSearch(context, token, id)) ?? null
}
