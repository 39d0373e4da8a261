import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtSheets } from './built-sheets'

const folder = mkdtempSync(join(tmpdir(), 'mittkanta-sheets-'))
const write = (path: string, text: string) => writeFileSync(join(folder, path), text)

beforeAll(() => {
  mkdirSync(join(folder, 'static', 'chunks'), { recursive: true })
  write('static/chunks/a.css', '@font-face{src:url(../media/f.woff2)}')
  write('static/chunks/ends.css', '.a{content:"</style>"}')
  write('secret.css', 'not of the build')
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a style sheet names its fonts so that any page finds them', () => {
  expect(builtSheets(folder)('/_next/static/chunks/a.css')).toBe(
    '@font-face{src:url(/_next/static/media/f.woff2)}',
  )
})

test('a style sheet is read once', () => {
  const sheetAt = builtSheets(folder)
  write('static/chunks/once.css', '.first{}')
  expect(sheetAt('/_next/static/chunks/once.css')).toBe('.first{}')
  write('static/chunks/once.css', '.second{}')
  expect(sheetAt('/_next/static/chunks/once.css')).toBe('.first{}')
})

test.each([
  ['one that is not there', '/_next/static/chunks/missing.css'],
  ['one that would end the style element', '/_next/static/chunks/ends.css'],
  ['a way out of the folder', '/_next/static/../secret.css'],
  ['another kind of file', '/_next/static/chunks/a.js'],
  ['another address', 'https://elsewhere.example/_next/static/chunks/a.css'],
])('%s is not to be had', (_name, address) => {
  expect(builtSheets(folder)(address)).toBeUndefined()
})
