import { performance } from 'node:perf_hooks'
import { ClearError, say, seconds, stackOf } from './console.mjs'
import { inRoot } from './paths.mjs'
import { run } from './run.mjs'

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * A step answers how many tests passed and failed. One that is no test runner counts only when it fails, as one.
 * @typedef {readonly [name: string, work: () => Promise<Counts>]} Step
 */

/**
 * Steps that share the machine, in lanes: what stands in one lane runs one after the other, and the lanes run beside each other.
 * @typedef {readonly (readonly Step[])[]} Stage
 */

/**
 * Runs one stage after the other and ends with a line "N passed, N failed" of all, and with exit code 1 when anything failed.
 * @param {readonly Stage[]} stages
 */
export async function runStages(stages) {
  const results = []
  for (const lanes of stages) results.push(...(await Promise.all(lanes.map(runLane))).flat())
  summarise(results)
}

/** The same of steps that all run one after the other. @param {readonly Step[]} steps */
export const runSteps = (steps) => runStages([[steps]])

/** @param {readonly Step[]} lane */
async function runLane(lane) {
  const results = []
  for (const [name, work] of lane) results.push({ name, ...(await timed(name, work)) })
  return results
}

/**
 * Runs a command of a package to its end.
 * @param {string} path in node_modules
 * @param {readonly string[]} args
 */
export const node = (path, ...args) =>
  run(process.execPath, [inRoot('node_modules', ...path.split('/')), ...args])

/** @param {Promise<number>} code */
export const asCheck = async (code) => ({ passed: 0, failed: (await code) === 0 ? 0 : 1 })

/**
 * @param {string} name
 * @param {() => Promise<Counts>} work
 * @returns {Promise<Counts & { took: string }>}
 */
async function timed(name, work) {
  say(`\n== ${name}`)
  const since = performance.now()
  const result = await work().catch((/** @type {unknown} */ error) => {
    say(error instanceof ClearError ? error.message : stackOf(error))
    return { passed: 0, failed: 1 }
  })
  const took = seconds(performance.now() - since)
  say(`== ${name}: ${result.failed > 0 ? 'FAILED' : 'ok'} (${took})`)
  return { ...result, took }
}

/** @param {readonly (Counts & { name: string, took: string })[]} results */
function summarise(results) {
  say()
  for (const { name, passed, failed, took } of results) {
    const counts = passed + failed > 1 ? `${passed} passed, ${failed} failed` : ''
    say(`${failed > 0 ? 'FAILED' : 'ok    '}  ${name.padEnd(40)} ${took.padStart(8)}  ${counts}`)
  }
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    results.reduce((total, result) => total + result[key], 0)
  say(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') > 0 ? 1 : 0
}
