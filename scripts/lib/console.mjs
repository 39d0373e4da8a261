import { performance } from 'node:perf_hooks'

// Whoever reads what we say may leave, as `npm start | head -1` does; the programs go on all the same.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error
  })
}

/** A failure that a person can act on: it is shown as one sentence, without a stack. */
export class ClearError extends Error {}

/** @param {string} text */
export const say = (text = '') => process.stdout.write(`${text}\n`)

/**
 * Runs one step of a longer work and shows it, with the time that it took when that is worth knowing.
 * @template T
 * @param {string} name "Building the portal"
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const since = performance.now()
  const shown = process.stdout.isTTY ? `  ${name} …` : ''
  process.stdout.write(shown || `  ${name} …\n`)
  const result = await work()
  const took = `  ${name}: done (${seconds(performance.now() - since)})`
  process.stdout.write(shown ? `\r${took}\n` : `${took}\n`)
  return result
}

/** @param {number} milliseconds */
export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`

/**
 * What is known of where a fault of ours comes from.
 * @param {unknown} error
 */
export const stackOf = (error) => (error instanceof Error ? error.stack : String(error))

/**
 * The code by which the system names a failure: "ENOENT".
 * @param {unknown} error
 */
export const codeOf = (error) =>
  /** @type {Partial<NodeJS.ErrnoException> | undefined} */ (error)?.code

/**
 * Ends the process: a clear error as its sentence, anything else with its stack, as it is a fault of ours.
 * @param {unknown} error
 * @returns {never}
 */
export function failWith(error) {
  const clear = error instanceof ClearError
  process.stderr.write(`\n${clear ? error.message : stackOf(error)}\n`)
  process.exit(1)
}
