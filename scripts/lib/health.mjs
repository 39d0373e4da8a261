import { setTimeout as wait } from 'node:timers/promises'
import { ClearError } from './console.mjs'
import { lastLines } from './run.mjs'

/**
 * Waits until a program answers on /health, or refuses with one sentence when it ends before that or never does.
 * @param {import('./child.mjs').Child} child
 * @param {string} url
 * @param {number} [patience] milliseconds
 */
export async function waitForHealth(child, url, patience = 60_000) {
  let ended
  child.ended.then((reason) => (ended = reason))
  const until = Date.now() + patience
  while (!(await isHealthy(url))) {
    if (ended) throw new ClearError(endedSentence(child, ended))
    if (Date.now() > until)
      throw new ClearError(
        `The ${child.name} did not become ready in ${patience / 1000} seconds; its log is ${child.log}`,
      )
    await wait(60)
  }
}

async function isHealthy(url) {
  try {
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(5_000) })
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}

/**
 * @param {import('./child.mjs').Child} child
 * @param {string} reason
 */
export function endedSentence({ name, log }, reason) {
  const said = lastLines(log, 5).map((line) => `  | ${line.slice(0, 500)}\n`)
  return `${said.join('')}The ${name} stopped by itself (${reason}); its log is ${log}`
}
