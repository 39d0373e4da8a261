import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const sourceMapLine = /\n\/\/# sourceMappingURL=.*\s*$/
const loads = /R\.c\("(server\/chunks\/[^"]+\.js)"\)/g

/**
 * Turbopack writes what many routes have in common once for each of them, under names of their own, and Node.js keeps the text of each file that it has loaded: of the
 * portal some sixty megabytes. Where files say the same, every entry loads the first of them.
 *
 * @param {string} folder `.next/server`
 * @returns {number} how many loads were changed
 */
export function loadSameChunksOnce(folder) {
  const first = firstOfSame(folder)
  let changed = 0
  for (const path of filesIn(join(folder, 'app'))) {
    const text = readFileSync(path, 'utf8')
    const loaded = text.replace(loads, (load, name) => {
      const same = first.get(name) ?? name
      if (same !== name) changed += 1
      return load.replace(name, () => same)
    })
    if (loaded !== text) writeFileSync(path, loaded)
  }
  return changed
}

/** @param {string} folder */
function firstOfSame(folder) {
  const texts = new Map()
  const first = new Map()
  for (const path of filesIn(join(folder, 'chunks'))) {
    const name = `server${path.slice(folder.length).replaceAll('\\', '/')}`
    const text = readFileSync(path, 'utf8').replace(sourceMapLine, '')
    if (!texts.has(text)) texts.set(text, name)
    first.set(name, texts.get(text))
  }
  return first
}

/** @param {string} folder */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => join(folder, name))
