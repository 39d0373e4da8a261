import { existsSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { ClearError, say } from './console.mjs'
import { inRoot } from './paths.mjs'

/**
 * The most that the scripts of a page may weigh when it is opened first, in kB (1,000 bytes) after brotli: of one that anybody may
 * open, of one about a person, and of one that is filled in.
 */
const limits = { open: 127, personal: 130, form: 165 }

/**
 * Pages whose purpose is to fill something in.
 * @type {readonly RegExp[]}
 */
const forms = [/\/information$/, /\/will\/prohibition$/, /\/receipts\/verify$/, /\/log\/proof$/]

/**
 * Weighs the JavaScript of every page as it was built.
 * @returns {Promise<{ passed: number, failed: number }>} a page that is too heavy fails
 */
export async function checkWeight() {
  const listing = inRoot('.next', 'diagnostics', 'route-bundle-stats.json')
  if (!existsSync(listing)) throw new ClearError(`${listing} is missing: build the portal first.`)
  const weigh = createScale()
  /** @type {readonly { route: string, firstLoadChunkPaths: readonly string[] }[]} */
  const listed = JSON.parse(readFileSync(listing, 'utf8'))
  const pages = listed.map(({ route, firstLoadChunkPaths }) => {
    const limit = limits[sortOf(route)]
    const bytes = firstLoadChunkPaths.map(weigh).reduce((sum, each) => sum + each, 0)
    return { route, limit, weight: bytes / 1000 }
  })
  for (const { route, limit, weight } of pages) {
    const mark = weight > limit ? 'TOO HEAVY' : ''
    say(`  ${weight.toFixed(1).padStart(6)} kB of ${limit}  ${route} ${mark}`)
  }
  const failed = pages.filter(({ weight, limit }) => weight > limit).length
  return { passed: pages.length - failed, failed }
}

/** @param {string} route */
const sortOf = (route) =>
  forms.some((form) => form.test(route)) ? 'form' : route.includes('/for/') ? 'personal' : 'open'

/** Pages share most files, and compressing well takes a while. */
function createScale() {
  const known = new Map()
  return (/** @type {string} */ path) => {
    if (!known.has(path)) known.set(path, brotliCompressSync(readFileSync(inRoot(path))).byteLength)
    return known.get(path)
  }
}
