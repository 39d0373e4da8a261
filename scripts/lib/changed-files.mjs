import { execFileSync } from 'node:child_process'
import { ClearError } from './console.mjs'
import { root } from './paths.mjs'

/** What a branch is compared with, the first that there is. */
const trunks = ['origin/HEAD', 'origin/main', 'main']

/**
 * Files that are there and differ from where a branch left the trunk, whether committed or not.
 * @param {string} [since] a commit to compare with instead
 * @returns {{ since: string, files: string[] }} paths in the project
 */
export function changedFiles(since) {
  if (git('rev-parse', '--git-dir') === undefined)
    throw new ClearError('This is no git repository, so nothing tells what was changed: npm test.')
  const from = since ?? whereItLeft()
  const differ = git('diff', '--name-only', '--relative', '--diff-filter=d', from)
  if (differ === undefined) throw new ClearError(`git knows no commit ${from}.`)
  const unknown = git('ls-files', '--others', '--exclude-standard') ?? ''
  const files = `${differ}\n${unknown}`.split('\n').filter((path) => path !== '')
  return { since: from, files: [...new Set(files)].sort() }
}

function whereItLeft() {
  const [left] = trunks.map((trunk) => git('merge-base', 'HEAD', trunk)).filter(Boolean)
  return left ?? 'HEAD'
}

/** @param {readonly string[]} args */
function git(...args) {
  try {
    const told = execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return told.trim()
  } catch {
    return undefined
  }
}
