import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedSeed } from './mutations'
import { fuzzTargets, type FuzzTarget } from './targets'

/** `npm run fuzz` tries many; what has once failed is kept beside, and tried at each run of the unit tests. */
const runs = Number(process.env.FUZZ_RUNS ?? 150)
const folderOf = (name: string) => `${import.meta.dirname}/corpus/${name}`

const kept = (name: string): [string, Uint8Array][] =>
  existsSync(folderOf(name))
    ? readdirSync(folderOf(name)).map((file) => [file, readFileSync(`${folderOf(name)}/${file}`)])
    : []

function keep(name: string, bytes: Uint8Array): void {
  mkdirSync(folderOf(name), { recursive: true })
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  writeFileSync(`${folderOf(name)}/${id}`, bytes)
}

describe.each(Object.entries<FuzzTarget>(fuzzTargets))('%s', (name, { seeds, check }) => {
  test('what it begins with holds, and so does all that once failed', () => {
    for (const seed of seeds) expect(() => check(seed)).not.toThrow()
    for (const [file, bytes] of kept(name)) expect(() => check(bytes), file).not.toThrow()
  })

  test('nothing makes it fail', { timeout: 3_600_000 }, () => {
    const inputs = changedSeed([...seeds, ...kept(name).map(([, bytes]) => bytes)])
    const result = fc.check(fc.property(inputs, check), { numRuns: runs })
    const [found] = result.counterexample ?? []
    if (found && process.env.FUZZ_RUNS) keep(name, found)
    expect(result.failed, fc.defaultReportMessage(result)).toBe(false)
  })
})
