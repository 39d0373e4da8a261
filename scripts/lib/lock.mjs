import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { codeOf } from './console.mjs'
import { identityOf, isRunning } from './leftovers.mjs'

/**
 * Takes a lock that is a file with our process id in it. The lock of a process that is no more is taken over.
 * @param {string} path
 * @returns {number | undefined} the process that holds it; nothing when it is ours now
 */
export function takeLock(path) {
  mkdirSync(dirname(path), { recursive: true })
  const holder = tryToTake(path)
  if (holder === undefined) return undefined
  if (isHeld(holder)) return Number.parseInt(holder, 10)
  putAway(path, holder)
  const other = tryToTake(path)
  return other === undefined ? undefined : Number.parseInt(other, 10)
}

/** @param {string} path */
export const releaseLock = (path) => rmSync(path, { force: true })

/**
 * Runs work that only one process may do at a time; the others wait for it.
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(path, work) {
  while (takeLock(path) !== undefined) await wait(300)
  try {
    return await work()
  } finally {
    releaseLock(path)
  }
}

/**
 * The file is there with what is in it, or not at all: one that was still empty would look like that of a process that is no more.
 * @param {string} path
 */
function tryToTake(path) {
  const own = `${path}.${process.pid}`
  writeFileSync(own, identityOf(process.pid) ?? String(process.pid))
  try {
    linkSync(own, path)
    return undefined
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    return holderOf(path)
  } finally {
    rmSync(own, { force: true })
  }
}

/**
 * Of several who find the same lock of a process that is no more, one puts it away, and what another has taken meanwhile is put back.
 * @param {string} path
 * @param {string} holder
 */
function putAway(path, holder) {
  const away = `${path}.${process.pid}.dead`
  try {
    renameSync(path, away)
    if (holderOf(away) !== holder) linkSync(away, path)
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(codeOf(error) ?? '')) throw error
  } finally {
    rmSync(away, { force: true })
  }
}

/** @param {string} path */
function holderOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return '0'
  }
}

/**
 * A process id passes on, so when it began is looked at too, where it is written down.
 * @param {string} holder
 */
function isHeld(holder) {
  return holder.includes(' ') ? isRunning(holder) : isAlive(Number(holder))
}

/** @param {number} pid */
export function isAlive(pid) {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
