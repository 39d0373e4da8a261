import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { ClearError, step } from './console.mjs'
import { hashOf } from './hash.mjs'
import { npmCi } from './npm.mjs'
import { inRoot } from './paths.mjs'

const mark = inRoot('node_modules', '.mittkanta-lock')

/**
 * Installs the packages with `npm ci` when there are none or when they are those of another lock file. What `npm install`
 * has put in place counts as installed.
 */
export async function ensureInstalled() {
  const wanted = hashOf(['package-lock.json'])
  if (installed() === wanted) return
  if (existsSync(inRoot('node_modules')) && sameAsNpmSees()) return remember(wanted)
  await step('Installing packages with npm ci (once)', async () => {
    if ((await npmCi()) !== 0)
      throw new ClearError('The packages could not be installed: see what npm ci says above.')
  })
  remember(wanted)
}

function installed() {
  return existsSync(mark) ? readFileSync(mark, 'utf8') : undefined
}

/** npm writes down what it installed; the same packages and versions as in the lock file need no new installation. */
function sameAsNpmSees() {
  const seen = inRoot('node_modules', '.package-lock.json')
  if (!existsSync(seen)) return false
  const have = packagesOf(readFileSync(seen, 'utf8'))
  const want = packagesOf(readFileSync(inRoot('package-lock.json'), 'utf8'))
  return Object.entries(want).every(
    ([path, { version, optional }]) => have[path]?.version === version || (optional && !have[path]),
  )
}

/** @param {string} text */
function packagesOf(text) {
  /** @type {{ packages: Record<string, { version?: string, optional?: boolean }> }} */
  const { packages } = JSON.parse(text)
  return Object.fromEntries(Object.entries(packages).filter(([path]) => path !== ''))
}

/** @param {string} hash */
function remember(hash) {
  mkdirSync(inRoot('node_modules'), { recursive: true })
  writeFileSync(mark, hash)
}
