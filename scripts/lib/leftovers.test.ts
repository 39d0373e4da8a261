import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  endLeftovers,
  identityOf,
  isRunning,
  remember,
  rememberIn,
  remembering,
} from './leftovers.mjs'

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

test.skipIf(!existsSync('/proc/self/stat'))(
  'one that was killed is there until the last of its threads has ended, for its ports are held until then',
  async () => {
    const work = `const all = Buffer.alloc(2e7); for (;;) all.fill(Math.random() * 255)`
    const code = `const { Worker } = require('node:worker_threads')
      for (let n = 0; n < 8; n += 1) new Worker(${JSON.stringify(work)}, { eval: true })
      require('node:net').createServer().listen(0, () => console.log('begun'))`
    const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'ignore'] })
    started.push(child)
    await once(child.stdout, 'data')
    const own = identityOf(child.pid ?? 0) ?? ''
    const threads = () => readdirSync(`/proc/${child.pid}/task`).length
    await vi.waitUntil(() => threads() > 8, 60_000)
    child.kill('SIGKILL')
    // Nobody fetches it meanwhile, so it can be looked at.
    while (isRunning(own));
    expect(threads()).toBe(1)
  },
)

test('one that has no group of its own, as what lives the past, is ended too', async () => {
  const { child, own, other } = await startStubborn(false)
  remember(child.pid)
  expect(await endLeftovers(folder)).toBe(1)
  expect(isRunning(own)).toBe(false)
  process.kill(Number.parseInt(other, 10), 'SIGKILL')
})

test.skipIf(!existsSync('/proc/self/stat'))(
  'a process is known again after the clock was set',
  async () => {
    const { own } = await startStubborn(true)
    const tools = join(folder, 'tools')
    mkdirSync(tools)
    // As `ps` tells when the clock goes a second back: the same process seems to have begun a second earlier.
    const told = '#!/bin/sh\necho "S Mon Jan  1 00:00:0$(( $(date +%N | cut -c1) )) 2001"\n'
    writeFileSync(join(tools, 'ps'), told, { mode: 0o700 })
    vi.stubEnv('PATH', `${tools}:${process.env.PATH}`)
    const pid = Number.parseInt(own, 10)
    const seen = new Set(Array.from({ length: 20 }, () => identityOf(pid)))
    vi.unstubAllEnvs()
    expect([...seen]).toEqual([own])
  },
)

test('another process that has got the same id since is left alone', async () => {
  const { own } = await startStubborn(true)
  writeFileSync(
    join(folder, 'children'),
    `${Number.parseInt(own, 10)} Mon Jan 1 00:00:00 2001\n\nno\n`,
  )
  expect(await endLeftovers(folder)).toBe(0)
  expect(isRunning(own)).toBe(true)
})

const library = (name: string) => JSON.stringify(pathToFileURL(join(__dirname, name)).href)

/** A start that is killed the moment it has begun a program, before it can do anything more: `ps`, by which it would write it down, takes long. */
async function killedAtOnce() {
  const sign = join(folder, 'alive')
  const tools = join(folder, 'tools')
  mkdirSync(tools)
  writeFileSync(join(tools, 'ps'), '#!/bin/sh\nsleep 1\nexec /usr/bin/env -i /bin/ps "$@"\n', {
    mode: 0o700,
  })
  const program = join(folder, 'program.mjs')
  writeFileSync(
    program,
    `import { writeFileSync } from 'node:fs'
    writeFileSync(${JSON.stringify(sign)}, String(process.pid))
    setInterval(() => {}, 1000)`,
  )
  const code = `const { rememberIn } = await import(${library('leftovers.mjs')})
    const { run } = await import(${library('run.mjs')})
    rememberIn(${JSON.stringify(folder)})
    run(process.execPath, [${JSON.stringify(program)}], { env: process.env })`
  const env = { ...process.env, PATH: `${tools}:${process.env.PATH}` }
  const starter = spawn(process.execPath, ['--input-type=module', '-e', code], {
    env,
    stdio: 'ignore',
  })
  started.push(starter)
  return { starter, sign }
}

test('a program that was begun a moment before its start was killed is ended too', async () => {
  const { starter, sign } = await killedAtOnce()
  await vi.waitUntil(() => existsSync(sign) && readFileSync(sign, 'utf8') !== '', 60_000)
  starter.kill('SIGKILL')
  await once(starter, 'exit')
  const own = identityOf(Number(readFileSync(sign, 'utf8'))) ?? ''
  expect(isRunning(own)).toBe(true)
  expect(await endLeftovers(folder)).toBe(1)
  expect(isRunning(own)).toBe(false)
})

test('a program whose start is gone before it begins does not begin', async () => {
  const program = join(folder, 'program.mjs')
  writeFileSync(program, `console.log('begun')`)
  const of = remembering(process.execPath, [program], { ...process.env })
  const orphan = { ...of.env, MITTKANTA_STARTER: '1' }
  const child = spawn(process.execPath, [...of.args], {
    env: orphan,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const said: string[] = []
  child.stdout.on('data', (piece: Buffer) => said.push(String(piece)))
  expect(await once(child, 'close')).toEqual([1, null])
  expect(said).toEqual([])
})

test('what such a program forks in turn begins too', async () => {
  const program = join(folder, 'program.mjs')
  writeFileSync(
    program,
    `import { fork } from 'node:child_process'
    if (process.argv[2] === 'forked') console.log('begun')
    else fork(process.argv[1], ['forked'], { stdio: ['ignore', 'inherit', 'ignore', 'ipc'] })`,
  )
  const of = remembering(process.execPath, [program], { ...process.env })
  const child = spawn(process.execPath, [...of.args], {
    env: of.env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const said: string[] = []
  child.stdout.on('data', (piece: Buffer) => said.push(String(piece)))
  expect(await once(child, 'close')).toEqual([0, null])
  expect(said.join('')).toBe('begun\n')
})
