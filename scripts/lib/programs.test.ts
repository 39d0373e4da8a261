import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inRoot } from './paths.mjs'
import { entries } from './programs.mjs'

/** What runs within a program, and what keeps nothing: one speaks to a running archive, the other to the terminal. */
const without = (name: string) => name.endsWith('-worker') || name === 'fill' || name === 'cast'

test.each(Object.entries(entries).filter(([name]) => !without(name)))(
  '%s makes no file that others on the machine can read, from its first step on',
  (_name, path) => {
    const source = readFileSync(inRoot(path), 'utf8')
    const steps = source.slice(source.lastIndexOf("\n} from '") + 1).replace(/^import .*$/gm, '')
    expect(steps.indexOf('process.umask(0o077)')).toBeGreaterThan(-1)
    expect(steps.indexOf('process.umask(0o077)')).toBeLessThan(steps.indexOf('await '))
  },
)
