import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { wholeOrAnew } from './begun-past.mjs'

type Environment = Readonly<Record<string, string>>

let dataDir: string
let folder: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'mittkanta-past-'))
  folder = join(dataDir, 'archive')
})
afterEach(() => rmSync(dataDir, { recursive: true }))

const half = () => join(folder, 'half')
/** As a kill does: half of it is there, and nobody is told. */
const cutOff = () => {
  mkdirSync(half(), { recursive: true })
  return Promise.reject(new Error('killed'))
}
const live = async (work: () => Promise<void>, more: Environment = {}) =>
  wholeOrAnew(dataDir, { ARCHIVE_DATA_DIR: folder, ...more }, work)
/** Whether the next one finds what the one before it has left. */
const finds = async (more: Environment = {}) => {
  let found = false
  await live(() => {
    found = existsSync(half())
    return Promise.resolve()
  }, more)
  return found
}

test('a past that was cut off is lived anew', async () => {
  await expect(live(cutOff)).rejects.toThrow('killed')
  expect(await finds()).toBe(false)
})

test('one that was cut off twice, too', async () => {
  for (let time = 0; time < 2; time += 1) await expect(live(cutOff)).rejects.toThrow('killed')
  expect(await finds()).toBe(false)
})

test('one that came to its end stays', async () => {
  await live(() => cutOff().catch(() => undefined))
  expect(await finds()).toBe(true)
})

test('an archive that was there before is nobody’s to remove', async () => {
  mkdirSync(half(), { recursive: true })
  await expect(live(cutOff)).rejects.toThrow('killed')
  expect(await finds()).toBe(true)
})

test.each<[string, () => Environment]>([
  ['in another folder', () => ({ ARCHIVE_DATA_DIR: join(dataDir, 'other') })],
  ['on a server', () => ({ ARCHIVE_DATABASE_URL: 'postgres://localhost/archive' })],
])('nothing is removed for an archive %s', async (_name, other) => {
  await expect(live(cutOff)).rejects.toThrow('killed')
  expect(await finds(other())).toBe(true)
})
