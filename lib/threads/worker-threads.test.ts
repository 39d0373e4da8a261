import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WorkerThreads } from './worker-threads'

const jobs = `
export const double = (number) => number * 2
export const spin = () => { for (;;); }
export const hoard = () => { const all = []; for (;;) all.push(new Array(1000).fill({})) }
export const fail = () => { throw new Error('no such luck') }
`
const folder = mkdtempSync(path.join(tmpdir(), 'threads-'))
const ended: string[] = []
let threads: WorkerThreads

beforeAll(() => {
  const file = path.join(folder, 'jobs.mjs')
  writeFileSync(file, jobs)
  threads = new WorkerThreads({
    file,
    seconds: 2,
    atOnce: 1,
    most: 8,
    mostOfOne: 2,
    memory: 32,
    onEnded: (job, reason) => ended.push(`${job}: ${reason}`),
  })
})
afterAll(async () => {
  await threads.close()
  rmSync(folder, { recursive: true })
})

test('work is done, and its outcome comes back', async () => {
  expect(await threads.run('double', 'anna', 21)).toEqual({ ok: true, value: 42 })
})

test.each([
  ['never ends', 'spin', 'time'],
  ['takes ever more memory', 'hoard', 'memory'],
])('work that %s is ended, and what comes after it is done', async (_, job, reason) => {
  const [bad, good] = await Promise.all([
    threads.run(job, 'anna', null),
    threads.run('double', 'anna', 4),
  ])
  expect(bad).toEqual({ ok: false, failure: 'too-much' })
  expect(good).toEqual({ ok: true, value: 8 })
  expect(ended).toContain(`${job}: ${reason}`)
})

test('while it works, the program does other things', async () => {
  const bad = threads.run('spin', 'anna', null)
  let turns = 0
  const counting = setInterval(() => (turns += 1), 1)
  await bad
  clearInterval(counting)
  expect(turns).toBeGreaterThan(10)
})

test('a fault of the work is the fault of whoever asked for it', async () => {
  await expect(threads.run('fail', 'anna', null)).rejects.toThrow('no such luck')
})

test('who asks for more than her share is told so at once', async () => {
  const share = [threads.run('double', 'anna', 1), threads.run('double', 'anna', 2)]
  expect(await threads.run('double', 'anna', 3)).toEqual({ ok: false, failure: 'busy' })
  await Promise.all(share)
})
