import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installPackages } from './apt.mjs'
import { ClearError } from './console.mjs'

/** Where programs that are services lie, whether or not they are in the PATH. */
const usual = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin']

/**
 * A program of the system that has the name of its package; installed when it is not there, where we may.
 * @param {string} name
 * @returns {string} its path
 */
export function debianProgram(name, env = process.env) {
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), ...usual]
  const find = () => folders.map((at) => join(at, name)).find((path) => existsSync(path))
  const path = find() ?? (installPackages([name]) ? find() : undefined)
  if (path) return path
  throw new ClearError(
    `${name} is not installed here. On Debian: apt install ${name}; elsewhere by the system's own packages.`,
  )
}
