import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { codeOf } from './console.mjs'
import { inRoot } from './paths.mjs'

/**
 * Where what we start is written down, for the case that we are killed and can't end it.
 * @type {string | undefined}
 */
let list

/**
 * From now on every process that is started here is written down in this folder, or nowhere.
 * @param {string | undefined} folder
 */
export function rememberIn(folder) {
  list = folder && join(folder, 'children')
}

/**
 * How a process is begun that is not forgotten, whenever we are killed: a program of Node.js writes itself down before it does anything
 * else, and ends when we are gone by then; another command we write down when it has begun ({@link remember}).
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ args: readonly string[], env: NodeJS.ProcessEnv, remembersItself: boolean }}
 */
export function remembering(command, args, env) {
  if (!list || command !== process.execPath) return { args, env, remembersItself: false }
  const first = pathToFileURL(inRoot('scripts', 'lib', 'remember-me.mjs')).href
  return {
    args: ['--import', first, ...args],
    env: { ...env, MITTKANTA_REMEMBER_IN: dirname(list), MITTKANTA_STARTER: String(process.pid) },
    remembersItself: true,
  }
}

/**
 * Whether who started this process is no more: then somebody else is its parent.
 * @param {number} starter
 */
export const starterIsGone = (starter) => process.ppid !== starter

/**
 * Writes down a process that was just started.
 * @param {number | undefined} pid
 */
export function remember(pid) {
  if (list && pid !== undefined) appendFileSync(list, `${identityOf(pid)}\n`, { mode: 0o600 })
}

/**
 * A process for all time: its id, which passes on, and when it began. Where Linux tells that in ticks of this boot, by those: the day and hour that `ps`
 * makes of them move by a second when the clock is set, and a process would not be known again.
 *
 * @param {number} pid
 */
export function identityOf(pid) {
  const [state, ...began] = (toldByLinux(pid) ?? toldByPs(pid)).split(/\s+/)
  // One that has ended and is only not yet fetched by its parent is no more.
  return state && !/^[ZX]/.test(state) ? `${pid} ${began.join(' ')}` : undefined
}

/**
 * @param {number} pid
 * @returns {string | undefined} its state, the boot and its tick; nothing when there is no such process; undefined where this is no Linux
 */
function toldByLinux(pid) {
  const boot = textOf('/proc/sys/kernel/random/boot_id')
  if (boot === undefined) return undefined
  // After its name, which may hold anything, stand its state and, further on, how many threads it has and when it began.
  const {
    0: state,
    17: threads,
    19: began,
  } = textOf(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ') ?? []
  if (began === undefined) return ''
  // While other threads of one that was killed are still to end, its ports and files are held.
  return `${Number(threads) > 1 ? 'running' : state} ${boot.trim()} ${began}`
}

/** @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** @param {number} pid */
function toldByPs(pid) {
  try {
    const env = { ...process.env, LC_ALL: 'C' }
    return execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return ''
  }
}

/**
 * Ends what a start that was killed has left running on a folder, with all that it has started in turn, and waits until it
 * is gone: its ports are free then, and its database is closed.
 *
 * @param {string} folder
 * @returns {Promise<number>} how many there were
 */
export async function endLeftovers(folder) {
  const path = join(folder, 'children')
  if (!existsSync(path)) return 0
  const running = readFileSync(path, 'utf8').split('\n').filter(isRunning)
  for (const identity of running) kill(Number.parseInt(identity, 10))
  for (let tries = 0; running.some(isRunning) && tries < 100; tries += 1) await wait(100)
  rmSync(path, { force: true })
  return running.length
}

/** @param {string} identity as {@link identityOf} gave it */
export function isRunning(identity) {
  return identity !== '' && identityOf(Number.parseInt(identity, 10)) === identity
}

/**
 * The group of a process, where it has one of its own, and the process.
 * @param {number} pid
 */
function kill(pid) {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL')
    } catch (error) {
      if (codeOf(error) !== 'ESRCH') throw error
    }
  }
}
