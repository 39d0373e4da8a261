import { hashToken } from '../sealing/session-token'
import { isUnused, noteMade, noteUsed } from '../unused-sessions'
import type { Followed, Query } from './follow-attempt'

/** As long as a second click may take on its way, in milliseconds. */
const keptFor = 5_000

type Way = { followed: Promise<Followed>; until: number }

const ways = new Map<string, Way>()

type Asked = Readonly<{
  query: Query
  follow: () => Promise<Followed>
  /** Whether the session of a token can still be entered. */
  isOpen: (token: string) => Promise<boolean>
}>

/**
 * Follows a way back. A code is good for one use, and a browser in which the last button was clicked twice comes twice: the
 * second, which still has the cookie of the attempt, is told what came of the first, while nobody has come with the session
 * that the first has made. Whether the browser has got the answer can't be seen from here: it may be on its way when the
 * browser turns from it.
 */
export async function followOnce({ query, follow, isOpen }: Asked): Promise<Followed> {
  const key = hashToken(JSON.stringify(query))
  const way = ways.get(key)
  if (way && Date.now() < way.until) {
    const followed = await way.followed
    const { token } = followed
    const isOver = token !== undefined && !(isUnused(token) && (await isOpen(token)))
    return isOver ? { outcome: 'failed' } : followed
  }
  const begun: Way = { followed: follow(), until: Infinity }
  ways.set(key, begun)
  const forget = (token?: string) => {
    ways.delete(key)
    if (token !== undefined) noteUsed(token)
  }
  try {
    const followed = await begun.followed
    if (followed.token !== undefined) noteMade(followed.token)
    setTimeout(() => forget(followed.token), keptFor).unref()
    return followed
  } catch (error) {
    forget()
    throw error
  } finally {
    begun.until = Date.now() + keptFor
  }
}
