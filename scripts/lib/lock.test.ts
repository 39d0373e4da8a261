import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { releaseLock, takeLock } from './lock.mjs'

const lockModule = join(import.meta.dirname, 'lock.mjs')
let folder = ''
let lock = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mittkanta-lock-'))
  lock = join(folder, 'in', 'lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Has a process of its own take the lock, which keeps it until it is let go; `whose` is the process that has it, or `mine`. */
async function another(): Promise<Readonly<{ whose: string; end: () => Promise<unknown> }>> {
  const script = `import { takeLock } from ${JSON.stringify(lockModule)}
    const holder = takeLock(${JSON.stringify(lock)})
    process.stdout.write(holder === undefined ? 'mine' : String(holder))
    process.stdin.resume()`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script])
  const [whose] = (await once(child.stdout, 'data')) as [Buffer]
  const end = () => {
    child.stdin.end()
    return once(child, 'exit')
  }
  return { whose: whose.toString(), end }
}
async function takenByAnother(): Promise<string> {
  const { whose, end } = await another()
  await end()
  return whose
}

test('one process has it, and says so to the others, until it lets go', async () => {
  expect(takeLock(lock)).toBeUndefined()
  expect(await takenByAnother()).toBe(String(process.pid))
  releaseLock(lock)
  expect(await takenByAnother()).toBe('mine')
  expect(readdirSync(join(folder, 'in'))).toEqual(['lock'])
})

test('of many who find the lock of a process that is no more, one has it', async () => {
  expect(await takenByAnother()).toBe('mine')
  const all = await Promise.all(Array.from({ length: 8 }, another))
  await Promise.all(all.map(({ end }) => end()))
  expect(all.filter(({ whose }) => whose === 'mine')).toHaveLength(1)
  expect(readdirSync(join(folder, 'in'))).toEqual(['lock'])
})

test('a file that is not ours to read as a process is nobody’s', () => {
  takeLock(lock)
  writeFileSync(lock, '')
  expect(takeLock(lock)).toBeUndefined()
  expect(readFileSync(lock, 'utf8')).toContain(String(process.pid))
})
