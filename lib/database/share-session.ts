import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { DatabaseUnavailable } from './database-unavailable'
import type { Session, SessionResult, Statement } from './pglite-session'

type Waiting = Statement &
  Readonly<{ resolve: (result: SessionResult) => void; reject: (error: unknown) => void }>

/** As many as share a flush. */
const mostTogether = 32

/**
 * Lets many callers use the one session of the embedded database. A transaction has it alone until its connection is
 * released. Single statements that wait at the same time are committed together, with one flush of the disk: the flush is
 * what a statement that logs mostly waits for. Each is answered only after the commit, and one that fails takes no other along.
 *
 * @param begin the session for what begins now: a transaction, or statements that are committed together. When it fails, they do.
 */
export function shareSession(begin: () => Promise<Session>): Pick<PostgresPool, 'connect'> {
  let last: Promise<void> = Promise.resolve()
  let waiting: Waiting[] = []

  async function alone(): Promise<() => void> {
    const before = last
    let release = () => {}
    last = new Promise((resolve) => (release = resolve))
    await before
    return release
  }

  function together(statement: Statement): Promise<SessionResult> {
    return new Promise((resolve, reject) => {
      waiting.push({ ...statement, resolve, reject })
      if (waiting.length === 1) void flush()
    })
  }

  async function flush(): Promise<void> {
    const release = await alone()
    const group = waiting.slice(0, mostTogether)
    waiting = waiting.slice(mostTogether)
    if (waiting.length > 0) void flush()
    try {
      await answerGroup(await begin(), group)
    } catch (error) {
      for (const { reject } of group) reject(error)
    } finally {
      release()
    }
  }

  async function connect(): Promise<PostgresPoolClient> {
    let release: (() => void) | undefined
    let own: Session | undefined
    const query: unknown = async (text: string, parameters: readonly unknown[]) => {
      if (release === undefined && parameters.length > 0) return together({ text, parameters })
      if (release === undefined) {
        release = await alone()
        own = await begin()
      }
      if (!own) throw new DatabaseUnavailable('connection', undefined)
      return own.query(text, parameters)
    }
    return { query: query as PostgresPoolClient['query'], release: () => release?.() }
  }

  return { connect }
}

async function answerGroup(session: Session, group: readonly Waiting[]): Promise<void> {
  const results = group.length > 1 ? await session.queryTogether(group).catch(() => []) : []
  if (results.length === group.length) {
    results.forEach((result, index) => group[index]?.resolve(result))
    return
  }
  for (const { text, parameters, resolve, reject } of group)
    await session.query(text, parameters).then(resolve, reject)
}
