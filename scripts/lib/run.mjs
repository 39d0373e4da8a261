import { spawn } from 'node:child_process'
import { closeSync, existsSync, readFileSync } from 'node:fs'
import { openLog } from './child.mjs'
import { remember, remembering } from './leftovers.mjs'
import { root } from './paths.mjs'

/**
 * Runs a command to its end with its output where ours goes.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, log?: string }} [options] `log`: a file that takes the output instead
 * @returns {Promise<number>} its exit code; 1 when it could not start or was killed
 */
export function run(command, args, { cwd = root, env = process.env, log } = {}) {
  const output = log ? openLog(log) : 'inherit'
  return new Promise((resolve) => {
    const begun = remembering(command, args, env)
    const child = spawn(command, begun.args, {
      cwd,
      env: begun.env,
      stdio: ['ignore', output, output],
    })
    if (!begun.remembersItself) remember(child.pid)
    const end = (/** @type {number} */ code) => {
      if (typeof output === 'number') closeSync(output)
      resolve(code)
    }
    child.once('error', () => end(1))
    child.once('exit', (code) => end(code ?? 1))
  })
}

/**
 * The last lines of a log that say something, set off for a message.
 * @param {string} path
 * @param {number} [count]
 */
export function quote(path, count = 5) {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
  return lines
    .filter((line) => line.trim() !== '')
    .slice(-count)
    .map((line) => `  | ${line.slice(0, 500)}\n`)
    .join('')
}
