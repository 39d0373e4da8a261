import { spawn } from 'node:child_process'
import { closeSync, fchmodSync, openSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { codeOf } from './console.mjs'
import { remember, remembering } from './leftovers.mjs'
import { root } from './paths.mjs'

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches it through us alone and its children end with it.
 * Its output goes to the log file.
 *
 * @param {{ name: string, command?: string, args: readonly string[], env: NodeJS.ProcessEnv, log: string, keepsLog?: boolean, cwd?: string }} program
 *   `command`: Node when absent; `keepsLog`: its log goes on from where it was; `cwd`: the folder of another version
 */
export function startChild(program) {
  const { name, command = process.execPath, log, keepsLog } = program
  const { args, env, remembersItself } = remembering(command, program.args, program.env)
  const output = openLog(log, keepsLog ? 'a' : 'w')
  const child = spawn(command, args, {
    cwd: program.cwd ?? root,
    env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  if (!remembersItself) remember(child.pid)
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`))
    child.once('error', (error) => resolve(error.message))
  })
  return { name, pid: child.pid, log, ended, child, program, isAskedToStop: false }
}

/** @typedef {ReturnType<typeof startChild>} Child */

/**
 * Opens a log, which nobody else may read.
 * @param {string} path
 * @param {'w' | 'a'} flags
 */
export function openLog(path, flags = 'w') {
  const descriptor = openSync(path, flags, 0o600)
  fchmodSync(descriptor, 0o600)
  return descriptor
}

/**
 * Asks children to end, waits, and ends by force those that do not.
 * @param {readonly Child[]} children
 * @param {number} [patience] milliseconds
 */
export async function stopChildren(children, patience = 8_000) {
  await Promise.all(
    children.map(async (child) => {
      child.isAskedToStop = true
      signal(child, 'SIGTERM')
      const ended = await Promise.race([child.ended, wait(patience, undefined, { ref: false })])
      if (ended === undefined) signal(child, 'SIGKILL')
      await child.ended
    }),
  )
}

/**
 * @param {Child} child
 * @param {NodeJS.Signals} name
 */
function signal({ pid, child }, name) {
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    if (process.platform === 'win32') child.kill(name)
    else process.kill(-pid, name)
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error
  }
}
