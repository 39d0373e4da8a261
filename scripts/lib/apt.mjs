import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { say } from './console.mjs'

/** No questions, and no service that a package brings along. */
const settings = ['DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1']

/**
 * Installs packages of Debian, when we are root there, or may be without a question on a machine that only runs tests.
 *
 * @param {readonly string[]} packages
 * @param {string} [why] said after their names
 * @returns {boolean} whether they were installed
 */
export function installPackages(packages, why = '', env = process.env) {
  const isRoot = process.getuid?.() === 0
  if (packages.length === 0 || !(isRoot || env.CI) || !existsSync('/etc/debian_version'))
    return false
  say(`  Installing ${packages.join(', ')} from Debian’s packages${why}`)
  const apt = (/** @type {readonly string[]} */ ...args) => {
    const command = ['env', ...settings, 'apt-get', '-y', '-q', ...args]
    return runs(isRoot ? command : ['sudo', '-n', ...command])
  }
  const install = () => apt('install', '--no-install-recommends', ...packages)
  return install() || (apt('update') && install())
}

/** @param {readonly string[]} command */
function runs([name = '', ...args]) {
  try {
    execFileSync(name, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    return true
  } catch {
    return false
  }
}
