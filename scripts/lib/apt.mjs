import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { say } from './console.mjs'

/**
 * Installs packages of Debian, when we are root there. A service that comes with one is not started.
 *
 * @param {readonly string[]} packages
 * @param {string} [why] said after their names
 * @returns {boolean} whether they were installed
 */
export function installPackages(packages, why = '') {
  if (packages.length === 0 || process.getuid?.() !== 0 || !existsSync('/etc/debian_version'))
    return false
  say(`  Installing ${packages.join(', ')} from Debian’s packages${why}`)
  const install = () => apt('install', '--no-install-recommends', ...packages)
  return install() || (apt('update') && install())
}

/** @param {readonly string[]} args */
function apt(...args) {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
    execFileSync('apt-get', ['-y', '-q', ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] })
    return true
  } catch {
    return false
  }
}
