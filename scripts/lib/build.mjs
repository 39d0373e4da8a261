import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPortal, portalIsBuilt } from './build-portal.mjs'
import { buildPrograms } from './build-programs.mjs'
import { ClearError, failWith, say, step } from './console.mjs'
import { hashOf } from './hash.mjs'
import { ensureInstalled } from './install.mjs'
import { alone } from './lock.mjs'
import { buildDir, root } from './paths.mjs'

const shared = ['lib', 'tsconfig.json', 'package-lock.json', 'scripts/lib/build-programs.mjs']
const portalOnly = [
  ...['app', 'components', 'messages', 'public'],
  ...['scripts/lib/build-portal.mjs', 'scripts/lib/same-chunks.mjs'],
]
const ofNext = /^(next\.config|instrumentation)\b/

/**
 * `npm run build`: builds what is stale, or with `--force` everything.
 * @param {readonly string[]} args
 */
export async function build(args) {
  try {
    await ensureInstalled()
    await ensureBuilt({ force: args.includes('--force') })
    say('Built.')
  } catch (error) {
    failWith(error)
  }
}

/**
 * Builds what has changed since it was built last. Two commands that start together do not build at once.
 * @param {{ force?: boolean }} [options]
 */
export async function ensureBuilt({ force = false } = {}) {
  mkdirSync(buildDir, { recursive: true })
  await alone(join(buildDir, 'lock'), async () => {
    await ensure('programs', hashOf([...shared, 'mocks']), force, async () => {
      await step('Building archive, identification, mandates and mail', programsOrSentence)
    })
    const rootFiles = readdirSync(root).filter((name) => ofNext.test(name))
    const sources = hashOf([...shared, ...portalOnly, ...rootFiles])
    await ensure('portal', sources, force || !portalIsBuilt(), () =>
      step('Building the portal (about a minute, once)', buildPortal),
    )
  })
}

/**
 * @param {string} name
 * @param {string} hash
 * @param {boolean} force
 * @param {() => Promise<void>} work
 */
async function ensure(name, hash, force, work) {
  const mark = join(buildDir, `${name}.hash`)
  if (!force && existsSync(mark) && readFileSync(mark, 'utf8') === hash) return
  await work()
  writeFileSync(mark, hash)
}

async function programsOrSentence() {
  try {
    await buildPrograms()
  } catch (error) {
    if (!(error instanceof Error && 'errors' in error)) throw error
    throw new ClearError('The programs in mocks/ could not be built: esbuild says why above.')
  }
}
