import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './paths.mjs'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const chapters = 'V R I C D L A'.split(' ')

/** An id of a rule as texts name it. Two digits in V alone, so that the engine V8 is none; C0 are the controls of Unicode. */
const idPattern = /\b(?:V\d\d|[RICLA][1-9]\d?|D\d\d?)\b/g
const idsIn = (text: string) => text.match(idPattern) ?? []

/** `decided` and `shown` are paths from the root; the rules that are not here yet have neither. */
interface Rule {
  id: string
  decided: string[]
  shown: string[]
}

const rules: Rule[] = read('docs/rules.md')
  .split('\n')
  .filter((line) => /^\| [VRICDLA]\d+ /.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, id = '', , , decided = '', shown = '']) => ({
    id,
    decided: pathsIn(decided),
    shown: pathsIn(shown),
  }))

function pathsIn(cell: string) {
  return [...cell.matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) =>
    normalize(join('docs', path)).replaceAll('\\', '/'),
  )
}

const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path)

test('every chapter has rules, numbered without a gap, and none stands twice', () => {
  for (const chapter of chapters) {
    const numbers = rules
      .filter(({ id }) => id.startsWith(chapter))
      .map(({ id }) => Number(id.slice(1)))
      .sort((one, other) => one - other)
    const first = chapter === 'D' ? 0 : 1
    expect(numbers, chapter).toEqual(numbers.map((_, index) => index + first))
    expect(numbers.length, chapter).toBeGreaterThan(2)
  }
})

test('every rule that is named anywhere stands in the book, and is decided somewhere', () => {
  const places = ['app', 'components', 'lib', 'mocks', 'e2e', 'messages', 'docs', 'README.md']
  const names = execFileSync('git', ['ls-files', '--', ...places], { cwd: root, encoding: 'utf8' })
  const files = names.split('\n').filter((path) => /\.(tsx?|mts|mjs|json|md)$/.test(path))
  expect(files.length).toBeGreaterThan(1000)
  const decided = new Set(rules.filter((rule) => rule.decided.length > 0).map(({ id }) => id))
  const unknown = files
    .filter((path) => path !== 'docs/rules.md' && existsSync(join(root, path)))
    .flatMap((path) => idsIn(read(path)).map((id) => `${id} in ${path}`))
    .filter((told) => !decided.has(told.split(' ')[0] ?? ''))
  expect([...new Set(unknown)]).toEqual([])
})

test.each(rules)('$id is named by the code that decides it and the tests that show it', (rule) => {
  const { id, decided, shown } = rule
  expect(decided.length > 0).toBe(shown.length > 0)
  expect(decided.filter(isTest)).toEqual([])
  expect(shown.filter((path) => !isTest(path))).toEqual([])
  for (const path of [...decided, ...shown]) expect(idsIn(read(path)), path).toContain(id)
})
