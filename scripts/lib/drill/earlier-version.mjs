import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ClearError, step } from '../console.mjs'
import { inRoot, root } from '../paths.mjs'
import { run } from '../run.mjs'

/** What a version is built with. */
const lock = 'package-lock.json'

/**
 * An earlier version as it was landed, built in a folder for temporary files: what an upgrade goes from. Its packages are ours when its lock file is ours, else npm fetches them.
 *
 * @param {string} ref as git names it
 * @returns {Promise<{ folder: string, commit: string, remove: () => void }>}
 */
export async function earlierVersion(ref) {
  const commit = commitOf(ref)
  const folder = mkdtempSync(join(tmpdir(), 'mittkanta-earlier-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    await step(`Fetching ${commit.slice(0, 8)} out of the history`, () => unpack(commit, folder))
    await step('Taking its packages', () => takePackages(folder))
    await step('Building it (some minutes)', () => buildIn(folder))
    return { folder, commit, remove }
  } catch (error) {
    remove()
    throw error
  }
}

/** @param {string} ref */
function commitOf(ref) {
  try {
    const args = ['rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`]
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    throw new ClearError(`--from must be followed by a version that git knows, and not by ${ref}.`)
  }
}

/**
 * @param {string} commit
 * @param {string} folder
 */
async function unpack(commit, folder) {
  const packed = join(folder, 'version.tar')
  execFileSync('git', ['archive', '--output', packed, commit], { cwd: root, stdio: 'pipe' })
  execFileSync('tar', ['-xf', packed, '-C', folder], { stdio: 'pipe' })
  rmSync(packed)
}

/** @param {string} folder */
async function takePackages(folder) {
  const isOurs = readFileSync(join(folder, lock), 'utf8') === readFileSync(inRoot(lock), 'utf8')
  if (isOurs) return linkPackages(folder)
  const args = ['npm', 'ci', '--prefer-offline', '--no-audit', '--no-fund', '--silent']
  if ((await run('env', args, { cwd: folder })) !== 0)
    throw new ClearError(
      'The packages of the earlier version could not be installed: npm says why above.',
    )
}

/**
 * The same files under a second name, where the disk can; else copies.
 * @param {string} folder
 */
async function linkPackages(folder) {
  for (const place of ['node_modules', join('scripts', 'runtime', 'node_modules')]) {
    if (!existsSync(inRoot(place))) continue
    mkdirSync(join(folder, place, '..'), { recursive: true })
    const linked = await run('cp', ['-al', inRoot(place), join(folder, place)])
    if (linked === 0) continue
    rmSync(join(folder, place), { recursive: true, force: true })
    cpSync(inRoot(place), join(folder, place), { recursive: true })
  }
}

/** @param {string} folder */
async function buildIn(folder) {
  const log = join(folder, 'build.log')
  if ((await run(process.execPath, ['scripts/build.mjs'], { cwd: folder, log })) !== 0)
    throw new ClearError(
      `The earlier version could not be built:\n${readFileSync(log, 'utf8').slice(-2_000)}`,
    )
}
