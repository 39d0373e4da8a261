import { root } from './paths.mjs'
import { run } from './run.mjs'

/**
 * Installs in a folder what its lock file says, each package checked against its hash.
 * @param {string} [cwd]
 * @param {readonly string[]} [options] more of npm's
 * @returns {Promise<number>} the exit code
 */
export function npmCi(cwd = root, options = []) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  return run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...options], { cwd })
}
