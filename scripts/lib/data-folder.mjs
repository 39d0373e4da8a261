import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ClearError } from './console.mjs'
import { endLeftovers, rememberIn } from './leftovers.mjs'
import { releaseLock, takeLock } from './lock.mjs'
import { inRoot } from './paths.mjs'

/** What a folder must hold before `--fresh` may empty it, so that a mistyped path costs nothing. */
const ours = 'mittkanta'

/**
 * The folder of the databases, keys and logs: `--data DIR`, else MITTKANTA_DATA, else `.data`.
 * @param {readonly string[]} args
 */
export function dataFolder(args, env = process.env) {
  const at = args.indexOf('--data')
  if (at < 0) return resolve(env.MITTKANTA_DATA || inRoot('.data'))
  const named = args[at + 1]
  if (!named) throw new ClearError('--data must be followed by a folder.')
  return resolve(named)
}

/**
 * Takes the folder for this process alone; two archives on one embedded database would destroy it.
 * @param {string} folder
 * @param {{ fresh: boolean }} options
 */
export async function openDataFolder(folder, { fresh }) {
  // What is made from here on, by the programs too, is nobody else's to read.
  process.umask(0o077)
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
  chmodSync(folder, 0o700)
  writeFileSync(join(folder, ours), '')
  await endLeftovers(folder)
  rememberIn(folder)
  if (fresh) empty(folder)
  return { close: () => releaseLock(lock) }
}

/** @param {string} folder */
function empty(folder) {
  for (const name of readdirSync(folder)) {
    if (name !== 'lock' && name !== ours) rmSync(join(folder, name), { recursive: true })
  }
}
