import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedSeed } from './changed-seed'

/** What is given to a reader of what others send, from where the search begins, and what must hold whatever is given. */
export type FuzzTarget = Readonly<{
  seeds: readonly Uint8Array[]
  /** @throws, or rejects, when it does not hold */
  check: (bytes: Uint8Array) => void | Promise<void>
}>

/** `npm run fuzz` tries many; what has once failed is kept beside, and tried at each run of the unit tests. */
const runs = Number(process.env.FUZZ_RUNS ?? 150)

/**
 * The tests of a target: what it begins with and what once failed hold, and nothing that is made of them fails.
 *
 * @param corpus folder of the inputs that once failed
 */
export function fuzz(name: string, { seeds, check }: FuzzTarget, corpus: string): void {
  const kept = keptIn(`${corpus}/${name}`)

  describe(name, () => {
    test('what it begins with holds, and so does all that once failed', async () => {
      for (const seed of seeds) await check(seed)
      for (const [file, bytes] of kept)
        await expect(Promise.resolve(check(bytes)), file).resolves.toBeUndefined()
    })

    test('nothing makes it fail', { timeout: 3_600_000 }, async () => {
      const inputs = changedSeed([...seeds, ...kept.map(([, bytes]) => bytes)])
      const property = fc.asyncProperty(inputs, async (bytes) => check(bytes))
      const result = await fc.check(property, { numRuns: runs })
      const [found] = result.counterexample ?? []
      if (found && process.env.FUZZ_RUNS) keep(`${corpus}/${name}`, found)
      expect(result.failed, fc.defaultReportMessage(result)).toBe(false)
    })
  })
}

const keptIn = (folder: string): [string, Uint8Array][] =>
  existsSync(folder)
    ? readdirSync(folder).map((file) => [file, readFileSync(`${folder}/${file}`)])
    : []

function keep(folder: string, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true })
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  writeFileSync(`${folder}/${id}`, bytes)
}
