import { setTimeout as wait } from 'node:timers/promises'
import { startChild } from './child.mjs'
import { say } from './console.mjs'
import { endedSentence } from './health.mjs'

/** The first pause before a program is started again, the longest, and how long it must live to begin with the first. */
const usual = { first: 1_000, longest: 30_000, calm: 60_000 }

/**
 * Starts a program again that has ended by itself, after a pause that grows while it does not live long, and tells so. The
 * others go on: what they need of it they do without meanwhile.
 *
 * @param {Map<string, import('./child.mjs').Child>} running by name; what is started again takes its place there
 * @param {{ isStopping: () => boolean, tell?: (text: string) => void, times?: typeof usual }} options
 * @returns {(child: import('./child.mjs').Child) => void} begins to look after one
 */
export function createKeeper(running, { isStopping, tell = say, times = usual }) {
  /** @param {import('./child.mjs').Child} child */
  const isOver = (child) => isStopping() || running.get(child.name) !== child

  /**
   * @param {import('./child.mjs').Child} child
   * @param {number} pause
   */
  async function keep(child, pause) {
    const begun = Date.now()
    const reason = await child.ended
    if (isOver(child) || child.isAskedToStop) return
    const next = Date.now() - begun >= times.calm ? times.first : pause
    tell(`\n${endedSentence(child, reason)}. It is started again in ${next / 1000} s.`)
    await wait(next)
    if (isOver(child)) return
    const again = startChild({ ...child.program, keepsLog: true })
    running.set(child.name, again)
    void keep(again, Math.min(2 * next, times.longest))
  }
  return (child) => void keep(child, times.first)
}
