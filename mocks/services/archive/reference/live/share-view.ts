import { setTimeout as wait } from 'node:timers/promises'
import { DatabaseUnavailable } from '@/lib/database/database-unavailable'

/**
 * How long a process that is one of several goes by what it has in memory, in milliseconds, before it looks again whether that still
 * holds; so long waits whoever changes it before the answer.
 */
export const knownFor = 1_000
/** How often it is tried, where looking takes longer than that. */
const mostTries = 3

export type SharedView = Readonly<{
  /** Looks now whether anything has changed. */
  refresh: () => Promise<void>
  /** Before anything is decided: looks, unless that was just done. */
  beFresh: () => Promise<void>
  /** After a change: returns when no process decides by what was before. */
  settle: () => Promise<void>
}>

/**
 * Lets several processes decide by the same, each out of its own memory. None goes by what it has looked at longer ago than
 * {@link knownFor}, and none that changes something answers before the others had to look again: so what was answered holds everywhere, and
 * a read costs no question of its own. One process that has its database alone knows all changes, and waits for nothing.
 *
 * @param look reads anew what has changed
 */
export function shareView(look: () => Promise<void>, isShared: boolean): SharedView {
  let lookedAt = -Infinity
  let looking: Promise<void> | undefined

  async function refresh(): Promise<void> {
    const began = performance.now()
    await look()
    lookedAt = Math.max(lookedAt, began)
  }
  const isFresh = () => performance.now() - lookedAt < knownFor

  /** @throws DatabaseUnavailable: nothing is decided by what may be over */
  async function beFresh(): Promise<void> {
    for (let tries = 0; !isFresh(); tries += 1) {
      if (tries >= mostTries) throw new DatabaseUnavailable('connection', undefined)
      looking ??= refresh().finally(() => (looking = undefined))
      await looking
    }
  }

  if (!isShared) return { refresh, beFresh: async () => {}, settle: refresh }
  const settle = async () => {
    await refresh()
    await wait(knownFor)
  }
  return { refresh, beFresh, settle }
}
