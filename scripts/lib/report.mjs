import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A place for the JSON report of a test runner, which is read once the runner has ended.
 * @param {string} name
 */
export function readReport(name) {
  const folder = mkdtempSync(join(tmpdir(), `mittkanta-${name}-`))
  const path = join(folder, 'report.json')
  return { path, read: () => parse(path), remove: () => rmSync(folder, { recursive: true }) }
}

/** @param {string} path */
function parse(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
