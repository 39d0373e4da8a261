import { globSync, readFileSync } from 'node:fs'
import { inRoot } from './paths.mjs'

/**
 * Tests run one after another in a process that has read the product once: to read it anew for each file takes longer than most tests.
 * A file that changes what all in a process share (modules, clock, environment: all that `vi` is for) has a process of its own.
 *
 * Where TESTS_WITHIN names a folder, only the files in it: each is named, so that Vitest’s own `--dir` leaves nothing out.
 *
 * @param {readonly string[]} include patterns from the root
 * @param {readonly string[]} exclude
 * @returns {{ together: string[], apart: string[] }}
 */
export function testsApart(include, exclude) {
  const files = globSync([...include], { cwd: inRoot(), exclude: [...exclude] }).map((file) =>
    file.replaceAll('\\', '/'),
  )
  const within = process.env.TESTS_WITHIN ? `${process.env.TESTS_WITHIN}/` : ''
  const asked = files.filter((file) => file.startsWith(within))
  const changesShared = (/** @type {string} */ file) =>
    /\bvi\.|process\.env(\.\w+|\[.+\]) = /.test(readFileSync(inRoot(file), 'utf8'))
  return {
    together: asked.filter((file) => !changesShared(file)),
    apart: asked.filter(changesShared),
  }
}
