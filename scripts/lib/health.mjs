import { setTimeout as wait } from 'node:timers/promises'
import { ClearError } from './console.mjs'
import { quote } from './run.mjs'

/**
 * Waits until a program answers on /health, or refuses with one sentence when it ends before that or never does.
 * @param {import('./child.mjs').Child} child
 * @param {string} url
 * @param {number} [patience] milliseconds
 */
export async function waitForHealth(child, url, patience = 180_000) {
  let ended
  child.ended.then((reason) => (ended = reason))
  const until = Date.now() + patience
  while (!(await isHealthy(url))) {
    if (ended) throw new ClearError(endedSentence(child, ended))
    if (Date.now() > until)
      throw new ClearError(
        `${quote(child.log)}The ${child.name} did not become ready in ${patience / 1000} seconds; its log is ${child.log}`,
      )
    await wait(150)
  }
}

/** @param {string} url */
async function isHealthy(url) {
  try {
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(5_000) })
    const { status } = await answer.json()
    return answer.ok && status === 'ok'
  } catch {
    return false
  }
}

/**
 * @param {import('./child.mjs').Child} child
 * @param {string} reason
 */
export function endedSentence(child, reason) {
  return `${quote(child.log)}The ${child.name} stopped by itself (${reason}); its log is ${child.log}`
}
