import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startChild, stopChildren } from './child.mjs'
import { createKeeper } from './keep-running.mjs'

type Child = ReturnType<typeof startChild>
const folder = mkdtempSync(join(tmpdir(), 'mittkanta-kept-'))
afterAll(() => rmSync(folder, { recursive: true }))
const programOf = (name: string, code: string) =>
  startChild({ name, args: ['-e', code], env: process.env, log: join(folder, `${name}.log`) })

test('a program that ends is told of and started again with a growing pause, and the others go on', async () => {
  const running = new Map<string, Child>()
  const told: string[] = []
  let isStopping = false
  const times = { first: 10, longest: 40, calm: 600_000 }
  const tell = (text: string) => void told.push(text)
  const keep = createKeeper(running, { isStopping: () => isStopping, tell, times })
  running.set('short', programOf('short', `console.log('lived'); process.exit(3)`))
  running.set('long', programOf('long', `setInterval(() => {}, 1000)`))
  const long = running.get('long')
  for (const child of running.values()) keep(child)

  await expect.poll(() => told.length, { timeout: 30_000 }).toBeGreaterThan(4)
  isStopping = true
  const pauses = told.map((text) => /started again in ([\d.]+) s/.exec(text)?.[1])
  expect(pauses.slice(0, 5)).toEqual(['0.01', '0.02', '0.04', '0.04', '0.04'])
  expect(told[0]).toContain('The short stopped by itself (code 3)')
  expect(running.get('long')).toBe(long)
  expect(long?.child.exitCode).toBeNull()
  const log = join(folder, 'short.log')
  expect(readFileSync(log, 'utf8').match(/lived/g)?.length).toBeGreaterThan(3)
  expect(statSync(log).mode & 0o777).toBe(0o600)
  await stopChildren([...running.values()])
})

test('one that was asked to stop, or that another has taken the place of, is let go', async () => {
  const running = new Map<string, Child>()
  const told: string[] = []
  const keep = createKeeper(running, {
    isStopping: () => false,
    tell: (text) => void told.push(text),
  })
  const [stopped, replaced] = [1, 2].map((n) => programOf(`n${n}`, `setInterval(() => {}, 1000)`))
  if (!stopped || !replaced) throw new Error('not started')
  running.set('n1', stopped)
  keep(stopped)
  keep(replaced)
  await stopChildren([stopped])
  replaced.child.kill('SIGKILL')
  await Promise.all([stopped.ended, replaced.ended])
  await new Promise((resolve) => setImmediate(resolve))
  expect(told).toEqual([])
})
