import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { ClearError, failWith, step } from './console.mjs'
import { npmCi } from './npm.mjs'
import { whenParentEnds } from './parent.mjs'
import { inRoot } from './paths.mjs'

const folder = inRoot('scripts', 'runtime')
const is = process.versions.node
const need = `MittKanta runs under Node.js 26; this is ${is}`

/** Begins this script anew under the Node.js that is pinned in scripts/runtime, and ends as it ends (ADR 8). */
export async function beginAnew() {
  try {
    const node = await fetchOnce()
    process.env.PATH = dirname(node) + delimiter + process.env.PATH
    const args = [...process.execArgv, ...process.argv.slice(1)]
    const child = spawn(node, args, { stdio: 'inherit' })
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => child.kill(signal))
    whenParentEnds(() => child.kill())
    child.once('exit', (code) => process.exit(code ?? 1))
    child.once('error', ({ message }) => failWith(new ClearError(`${need}: ${message}.`)))
  } catch (error) {
    failWith(error)
  }
}

/** @returns {Promise<string>} the path of the newer node */
async function fetchOnce() {
  const wanted = packageFor(process, packagesIn('package-lock.json'))
  if (!wanted) throw new ClearError(`${need}, and npm has none for ${process.platform}.`)
  const [path, { version, integrity, bin }] = wanted
  // npm writes this file last, so that what was cut off does not count.
  const isHere = () => packagesIn('node_modules/.package-lock.json')[path]?.integrity === integrity
  if (!isHere())
    await step(`Fetching Node.js ${version} (once), as this is ${is}`, async () => {
      await npmCi(folder)
      if (!isHere()) throw new ClearError(`${need}, and npm could not fetch a newer one.`)
    })
  return join(folder, path, bin.node)
}

/**
 * @param {{ platform: string, arch: string }} machine
 * @template {{ os?: string, cpu?: string }} Locked
 * @param {Record<string, Locked>} packages of a lock file, by path
 */
export const packageFor = ({ platform, arch }, packages) =>
  Object.entries(packages).find(([, { os, cpu }]) => os === platform && cpu === arch)

/**
 * @param {string} name
 * @returns {Record<string, { os?: string, cpu?: string, version: string, integrity: string, bin: { node: string } }>}
 */
function packagesIn(name) {
  const file = join(folder, name)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {}
}
