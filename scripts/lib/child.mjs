import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from './paths.mjs'

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches it through us alone and its children end with it.
 * Its output goes to the log file.
 *
 * @param {{ name: string, args: readonly string[], env: NodeJS.ProcessEnv, log: string }} program
 */
export function startChild(program) {
  const { name, args, env, log } = program
  const output = openSync(log, 'w')
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`))
    child.once('error', (error) => resolve(error.message))
  })
  return { name, pid: child.pid, log, ended, child, program }
}

/** @typedef {ReturnType<typeof startChild>} Child */

/**
 * Asks children to end, waits, and ends by force those that do not.
 * @param {readonly Child[]} children
 * @param {number} [patience] milliseconds
 */
export async function stopChildren(children, patience = 8_000) {
  await Promise.all(
    children.map(async (child) => {
      signal(child, 'SIGTERM')
      const ended = await Promise.race([child.ended, wait(patience, undefined, { ref: false })])
      if (ended === undefined) signal(child, 'SIGKILL')
      await child.ended
    }),
  )
}

function signal({ pid, child }, name) {
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    if (process.platform === 'win32') child.kill(name)
    else process.kill(-pid, name)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
