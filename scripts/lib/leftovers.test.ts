import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { endLeftovers, identityOf, isRunning, remember, rememberIn } from './leftovers.mjs'

let folder: string
const started: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mittkanta-leftovers-'))
  rememberIn(folder)
})
afterEach(() => {
  rememberIn(undefined)
  for (const child of started.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

/** A program that ends for no polite request, and has started another. */
async function startStubborn(detached: boolean) {
  const code = `process.on('SIGTERM', () => {})
    const other = require('node:child_process').spawn('sleep', ['600'])
    console.log(other.pid)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['-e', code], {
    detached,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  started.push(child)
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return {
    child,
    own: identityOf(child.pid ?? 0) ?? '',
    other: identityOf(Number(String(line))) ?? '',
  }
}

test('what a killed start has left is ended, with what that has started, before anything else begins', async () => {
  const { child, own, other } = await startStubborn(true)
  remember(child.pid)
  expect([isRunning(own), isRunning(other)]).toEqual([true, true])
  expect(statSync(join(folder, 'children')).mode & 0o077).toBe(0)
  expect(await endLeftovers(folder)).toBe(1)
  expect([isRunning(own), isRunning(other)]).toEqual([false, false])
  expect(existsSync(join(folder, 'children'))).toBe(false)
  expect(await endLeftovers(folder)).toBe(0)
})

test('one that has no group of its own, as what lives the past, is ended too', async () => {
  const { child, own, other } = await startStubborn(false)
  remember(child.pid)
  expect(await endLeftovers(folder)).toBe(1)
  expect(isRunning(own)).toBe(false)
  process.kill(Number.parseInt(other, 10), 'SIGKILL')
})

test('another process that has got the same id since is left alone', async () => {
  const { own } = await startStubborn(true)
  writeFileSync(
    join(folder, 'children'),
    `${Number.parseInt(own, 10)} Mon Jan 1 00:00:00 2001\n\nno\n`,
  )
  expect(await endLeftovers(folder)).toBe(0)
  expect(isRunning(own)).toBe(true)
})
