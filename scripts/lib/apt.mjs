import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { say } from './console.mjs'

/** No questions, and no service that a package brings along. */
const settings = ['DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1']

/** While another installs something, it is tried again: so often, after so many seconds each. */
const patience = { times: 40, seconds: 3 }

/**
 * Installs packages of Debian, when we are root there, or may be without a question on a machine that only runs tests.
 * Waits two minutes for another who is installing: tests run side by side, and so do the programs of a machine.
 *
 * @param {readonly string[]} packages
 * @param {string} [why] said after their names
 * @returns {boolean} whether they were installed
 */
export function installPackages(packages, why = '', env = process.env, waits = patience) {
  const isRoot = process.getuid?.() === 0
  if (packages.length === 0 || !(isRoot || env.CI) || !existsSync('/etc/debian_version'))
    return false
  say(`  Installing ${packages.join(', ')} from Debian’s packages${why}`)
  const apt = (/** @type {readonly string[]} */ ...args) => {
    const command = ['env', ...settings, 'apt-get', '-y', '-q', ...args]
    return runs(isRoot ? command : ['sudo', '-n', ...command], env, waits)
  }
  const install = () => apt('install', '--no-install-recommends', ...packages)
  return install() || (apt('update') && install())
}

/**
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} env
 * @param {typeof patience} waits
 */
function runs([name = '', ...args], env, { times, seconds }) {
  for (let tried = 1; ; tried += 1) {
    const { status, stderr } = spawnSync(name, args, {
      ...{ env: { ...env, LC_ALL: 'C' }, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' },
    })
    if (status === 0) return true
    if (!/Could not get lock|Unable to acquire|Unable to lock/.test(stderr ?? '') || tried >= times)
      return false
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds * 1_000)
  }
}
