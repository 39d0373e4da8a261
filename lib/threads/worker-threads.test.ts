import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WorkerThreads } from './worker-threads'

const jobs = `
export const double = (number) => number * 2
export const spin = () => { for (;;); }
export const hoard = () => { const all = []; for (let n = 0; ; n++) all.push('word '.repeat(1000) + n) }
export const fail = () => { throw new Error('no such luck') }
`
const folder = mkdtempSync(path.join(tmpdir(), 'threads-'))
const ended: string[] = []
let threads: WorkerThreads
/** Time enough to run out of memory first, however busy the machine is. */
let patient: WorkerThreads

beforeAll(() => {
  const file = path.join(folder, 'jobs.mjs')
  writeFileSync(file, jobs)
  const within = (seconds: number) =>
    new WorkerThreads({
      name: 'tested',
      file,
      seconds,
      atOnce: 1,
      most: 8,
      mostOfOne: 2,
      memory: 32,
      onEnded: (job, reason) => ended.push(`${job}: ${reason}`),
    })
  threads = within(5)
  patient = within(55)
})
afterAll(async () => {
  await Promise.all([threads.close(), patient.close()])
  rmSync(folder, { recursive: true })
})

test('work is done, and its outcome comes back', async () => {
  expect(await threads.run('double', 'anna', 21)).toEqual({ ok: true, value: 42 })
})

test.each([
  ['never ends', 'spin', 'time', () => threads],
  ['takes ever more memory', 'hoard', 'memory', () => patient],
])('work that %s is ended, and what comes after it is done', async (_, job, reason, pool) => {
  const [bad, good] = await Promise.all([
    pool().run(job, 'anna', null),
    pool().run('double', 'anna', 4),
  ])
  expect(bad).toEqual({ ok: false, failure: 'too-much' })
  expect(good).toEqual({ ok: true, value: 8 })
  expect(ended).toContain(`${job}: ${reason}`)
})

test('however often work takes ever more memory, the program stands', async () => {
  for (let times = 0; times < 20; times += 1)
    expect(await patient.run('hoard', 'anna', null)).toEqual({ ok: false, failure: 'too-much' })
  expect(await patient.run('double', 'anna', 5)).toEqual({ ok: true, value: 10 })
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
