import 'server-only'
import { currentToken } from './current-session'
import { sessionServices } from './session-services'
import { findSearch, keepSearch } from './store/searches'

/**
 * Keeps search words sealed in the actor's session, for the address of one person.
 *
 * @returns the id that stands for them in the address; it means nothing in any other session, nor under another handle (R4)
 */
export async function rememberSearch(handle: string, words: string): Promise<string> {
  const token = await currentToken()
  if (token === undefined) throw new Error('Search words are kept in a session, and there is none')
  const { context } = await sessionServices()
  return keepSearch(context, token, { handle, words }, new Date())
}

/** The search words that an id of the address stands for; null for one that is not of this session and this handle. */
export async function recallSearch(handle: string, id: string): Promise<string | null> {
  const token = await currentToken()
  if (token === undefined) return null
  const { context } = await sessionServices()
  return (await findSearch(context, token, { handle, id })) ?? null
}
