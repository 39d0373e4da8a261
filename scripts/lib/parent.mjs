import { execFileSync } from 'node:child_process'
import { isAlive } from './lock.mjs'

/**
 * Tells when the npm that started us is no more. A signal sent to npm alone ends npm, and perhaps the shell between it and
 * us, but does not reach us, and we would go on unseen.
 * @param {() => void} callback
 */
export function whenParentEnds(callback) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const starters = findStarters(process.ppid)
  const timer = setInterval(() => {
    if (starters.every(isAlive)) return
    clearInterval(timer)
    callback()
  }, 500)
  timer.unref()
}

/**
 * Our parent, and when that is the shell in which npm runs a script, npm too.
 * @param {number} parent
 */
function findStarters(parent) {
  const isShell = /(^|\/)(ba|da|z|k)?sh$/.test(ask('comm=', parent) ?? '')
  return isShell ? [parent, Number(ask('ppid=', parent))] : [parent]
}

/**
 * @param {string} field
 * @param {number} pid
 */
function ask(field, pid) {
  try {
    return execFileSync('ps', ['-o', field, '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}
