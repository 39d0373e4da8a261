import { hashToken } from '../sealing/session-token'
import type { Followed, Query } from './follow-attempt'

/** As long as a second click may take on its way, in milliseconds. */
const keptFor = 10_000

type Way = {
  followed: Promise<Followed>
  isFollowed: boolean
  until: number
  /** Of those who came this way: aborted, when the browser has gone away without its answer. */
  signals: AbortSignal[]
}

const ways = new Map<string, Way>()

type Asked = Readonly<{
  query: Query
  signal: AbortSignal
  follow: () => Promise<Followed>
  /** Whether the session of a token can still be entered. */
  isOpen: (token: string) => Promise<boolean>
}>

/**
 * Follows a way back. A code is good for one use, and a browser in which the last button was clicked twice comes twice: the
 * second is told what comes of the first, if it comes meanwhile, or a moment after the first has left without its answer, and with
 * that its session. What has been answered is answered to nobody else.
 */
export async function followOnce({ query, signal, follow, isOpen }: Asked): Promise<Followed> {
  const key = hashToken(JSON.stringify(query))
  const way = ways.get(key)
  if (way && mayJoin(way)) {
    way.signals.push(signal)
    const followed = await way.followed
    const isOver = followed.token !== undefined && !(await isOpen(followed.token))
    return isOver ? { outcome: 'failed' } : followed
  }
  const begun: Way = {
    followed: follow().finally(() => {
      begun.isFollowed = true
    }),
    isFollowed: false,
    until: Date.now() + keptFor,
    signals: [signal],
  }
  ways.set(key, begun)
  setTimeout(() => ways.delete(key), keptFor).unref()
  return begun.followed
}

function mayJoin({ isFollowed, until, signals }: Way): boolean {
  if (!isFollowed) return true
  return Date.now() < until && signals.every(({ aborted }) => aborted)
}
