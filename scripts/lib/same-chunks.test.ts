import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadSameChunksOnce } from './same-chunks.mjs'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'chunks-'))))
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string) {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), text)
}
const chunk = (name: string, text: string) =>
  write(`chunks/${name}.js`, `${text}\n\n//# sourceMappingURL=${name}.js.map`)
const route = (name: string, ...chunks: readonly string[]) =>
  write(`app/${name}/route.js`, chunks.map((each) => `R.c("server/chunks/${each}.js")\n`).join(''))
const loadedBy = (name: string) =>
  [
    ...readFileSync(join(folder, 'app', name, 'route.js'), 'utf8').matchAll(/chunks\/(.+)\.js"/g),
  ].map(([, each]) => each)

test('of chunks that say the same every route loads the first, in the order of before', () => {
  chunk('[root]$&__1', 'module.exports=[1,()=>{}]')
  chunk('[root]__2', 'module.exports=[1,()=>{}]')
  chunk('ssr/own', 'module.exports=[1,()=>{}]')
  chunk('other', 'module.exports=[2,()=>{}]')
  route('a', 'other', '[root]$&__1')
  route('b/[id]', '[root]__2', 'other', 'ssr/own')
  expect(loadSameChunksOnce(folder)).toBe(2)
  expect(loadedBy('a')).toEqual(['other', '[root]$&__1'])
  expect(loadedBy('b/[id]')).toEqual(['[root]$&__1', 'other', '[root]$&__1'])
  expect(loadSameChunksOnce(folder)).toBe(0)
})

test('what differs in one letter is left alone', () => {
  chunk('one', 'module.exports=[1,()=>{}]')
  chunk('two', 'module.exports=[2,()=>{}]')
  route('a', 'one', 'two')
  expect(loadSameChunksOnce(folder)).toBe(0)
  expect(loadedBy('a')).toEqual(['one', 'two'])
})
