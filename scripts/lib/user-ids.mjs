import { execFileSync } from 'node:child_process'

/**
 * A user of the system by its numbers, as a child process takes them.
 * @param {string} user
 */
export function idsOf(user) {
  const id = (/** @type {'-u' | '-g'} */ option) =>
    Number(execFileSync('id', [option, user], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}
