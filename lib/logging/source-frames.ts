import { existsSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { fileURLToPath } from 'node:url'

/** "    at name (/folder/file.js:1:2345)", or without a name. */
const framePattern = /^(\s*at (?:.*\()?(?:async )?)((?:file:\/\/)?[^()]+\.m?js):(\d+):(\d+)(\)?)$/

/** Places that were looked up, so that what goes wrong again and again reads no map again. */
const known = new Map<string, string | null>()
const mostKnown = 1_000

/**
 * The frames of an error, in the files and lines that people wrote. Node's `--enable-source-maps` would keep the map of each file that was ever loaded, of the portal
 * some hundred megabytes. Here a map is read when there is something to tell, and forgotten again.
 *
 * @param stack of an error; its message is left out, for it may repeat a value
 * @param most how many frames
 */
export function sourceFrames(stack: string | undefined, most: number): readonly string[] {
  const maps = new Map<string, SourceMap | null>()
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return frames.slice(0, most).map((frame) => inSource(frame, maps))
}

function inSource(frame: string, maps: Map<string, SourceMap | null>): string {
  const [, before = '', file = '', line, column, after = ''] = framePattern.exec(frame) ?? []
  if (!file) return frame
  const place = `${file}:${line}:${column}`
  if (known.size >= mostKnown) known.clear()
  if (!known.has(place)) known.set(place, originOf(file, Number(line), Number(column), maps))
  const origin = known.get(place)
  return origin ? `${before}${origin}${after}` : frame
}

function originOf(file: string, line: number, column: number, maps: Map<string, SourceMap | null>) {
  const map = maps.get(file) ?? readMap(file)
  maps.set(file, map)
  const origin = map?.findEntry(line - 1, column - 1)
  if (!origin || !('originalSource' in origin)) return null
  const name = origin.originalSource
    .replace(/^turbopack:\/\/\/\[project\]\//, '')
    .replace(/^(\.\.\/)+/, '')
  return `${name}:${origin.originalLine + 1}:${origin.originalColumn + 1}`
}

function readMap(file: string): SourceMap | null {
  try {
    const path = `${file.startsWith('file:') ? fileURLToPath(file) : file}.map`
    if (!existsSync(path)) return null
    return new SourceMap(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // An error is told as well as it can be: a map that can't be read, or an address that is none of this machine, is no second one.
    return null
  }
}
