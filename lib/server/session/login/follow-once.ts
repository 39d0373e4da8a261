import { setTimeout as wait } from 'node:timers/promises'
import type { SessionContext } from '../store/session-context'
import { beginWay, endWay, forgetWay, readWay } from '../store/login-ways'
import type { Followed, Query } from './follow-attempt'

/** As long as a second click may take on its way, in milliseconds. */
const keptFor = 5_000
/** How long the second waits for what comes of the first, and how often it looks, in milliseconds. */
const patience = 10_000
const look = 100

const failed: Followed = { outcome: 'failed' }

type Asked = Readonly<{
  context: SessionContext
  query: Query
  follow: () => Promise<Followed>
  /** Whether the session of a token can still be entered, and nobody has. */
  isOpen: (token: string) => Promise<boolean>
}>

/**
 * Follows a way back. A code is good for one use, and a browser in which the last button was clicked twice comes twice, perhaps to two
 * processes: the second, which still has the cookie of the attempt, is told what came of the first, while nobody has come with the session
 * that the first has made. Whether the browser has got the answer can't be seen from here: it may be on its way when the
 * browser turns from it.
 */
export async function followOnce({ context, query, follow, isOpen }: Asked): Promise<Followed> {
  const way = JSON.stringify(query)
  if (!(await beginWay(context, way, new Date()))) {
    const followed = await resultOf(context, way)
    return followed.token === undefined || (await isOpen(followed.token)) ? followed : failed
  }
  try {
    const followed = await follow()
    const until = new Date(Date.now() + keptFor)
    await endWay(context, way, { text: JSON.stringify(followed), until })
    return followed
  } catch (error) {
    await forgetWay(context, way)
    throw error
  }
}

/** What came of a way that another follows. */
async function resultOf(context: SessionContext, way: string): Promise<Followed> {
  const until = performance.now() + patience
  while (performance.now() < until) {
    const text = await readWay(context, way, new Date())
    if (text === undefined) return failed
    if (text !== null) return JSON.parse(text) as Followed
    await wait(look)
  }
  return failed
}
