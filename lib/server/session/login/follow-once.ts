import { hashToken } from '../sealing/session-token'
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
 * second, which still has the cookie of the attempt, is told what came of the first. Whether the browser has got the first
 * answer, and with it the session, can't be seen from here: it may be on its way when the browser turns from it.
 */
export async function followOnce({ query, follow, isOpen }: Asked): Promise<Followed> {
  const key = hashToken(JSON.stringify(query))
  const way = ways.get(key)
  if (way && Date.now() < way.until) {
    const followed = await way.followed
    const isOver = followed.token !== undefined && !(await isOpen(followed.token))
    return isOver ? { outcome: 'failed' } : followed
  }
  const begun: Way = {
    followed: follow().finally(() => {
      begun.until = Date.now() + keptFor
      setTimeout(() => ways.delete(key), keptFor).unref()
    }),
    until: Infinity,
  }
  ways.set(key, begun)
  return begun.followed
}
