import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { execFileSync } from 'node:child_process'
import { ClearError } from './console.mjs'
import { isAlive, releaseLock, takeLock } from './lock.mjs'
import { inRoot } from './paths.mjs'

/** What a folder must hold before `--fresh` may empty it, so that a mistyped path costs nothing. */
const ours = 'mittkanta'

/**
 * The folder of the databases, keys and logs: `--data DIR`, else MITTKANTA_DATA, else `.data`.
 * @param {readonly string[]} args
 */
export function dataFolder(args, env = process.env) {
  const at = args.indexOf('--data')
  if (at >= 0 && !args[at + 1]) throw new ClearError('--data must be followed by a folder.')
  return resolve(at >= 0 ? args[at + 1] : env.MITTKANTA_DATA || inRoot('.data'))
}

/**
 * Takes the folder for this process alone; two archives on one embedded database would destroy it.
 * @param {string} folder
 * @param {{ fresh: boolean }} options
 */
export function openDataFolder(folder, { fresh }) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const names = readdirSync(folder)
  if (names.length > 0 && !names.includes(ours))
    throw new ClearError(`${folder} holds something else than MittKanta's data: choose another.`)
  const lock = join(folder, 'lock')
  const holder = takeLock(lock)
  if (holder !== undefined)
    throw new ClearError(
      `MittKanta is running already on ${folder} (process ${holder}): stop it first, or choose another folder with --data.`,
    )
  writeFileSync(join(folder, ours), '')
  stopLeftovers(folder)
  if (fresh) empty(folder)
  return { close: () => releaseLock(lock) }
}

function empty(folder) {
  for (const name of readdirSync(folder)) {
    if (name !== 'lock' && name !== ours) rmSync(join(folder, name), { recursive: true })
  }
}

/**
 * Writes down which processes run on the folder, for the case that we are killed and cannot stop them.
 * @param {string} folder
 * @param {readonly { pid?: number }[]} children
 */
export function rememberChildren(folder, children) {
  writeFileSync(join(folder, 'children'), children.map(({ pid }) => pid).join('\n'))
}

/** Stops what a start that was killed has left running. A process id may have passed on, so its command is looked at. */
function stopLeftovers(folder) {
  const path = join(folder, 'children')
  if (!existsSync(path)) return
  for (const pid of readFileSync(path, 'utf8').split('\n').map(Number)) {
    if (isAlive(pid) && isProgramOfOurs(pid)) process.kill(-pid, 'SIGKILL')
  }
  rmSync(path)
}

function isProgramOfOurs(pid) {
  try {
    const command = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return command.includes(inRoot()) || /next-server/.test(command)
  } catch {
    return false
  }
}
