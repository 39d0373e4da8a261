import type { Bundle } from './bundle'

const mostBytes = 8 * 1024 * 1024
const mostLines = 500

/** NDJSON bodies, one Bundle a line, each small enough for one request. A Bundle larger than that goes alone. */
export function* inBatches(bundles: readonly Bundle[]): Generator<string> {
  let lines: string[] = []
  let size = 0
  for (const bundle of bundles) {
    const line = JSON.stringify(bundle)
    const bytes = Buffer.byteLength(line) + 1
    if (lines.length > 0 && (size + bytes > mostBytes || lines.length === mostLines)) {
      yield lines.join('\n')
      lines = []
      size = 0
    }
    lines.push(line)
    size += bytes
  }
  if (lines.length > 0) yield lines.join('\n')
}
