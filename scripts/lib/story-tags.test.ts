import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { matchesGlob } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './paths.mjs'
import { storyTags, tagsOf } from './story-tags.mjs'

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
const files = listed.split('\n')
const specs = files.filter((path) => /^e2e\/specs\/.*\.spec\.ts$/.test(path))
const known = new Set(storyTags.flatMap(([, ...tags]) => tags))

/** The tags of each story of a file, at the end of its title. */
const tagsIn = (spec: string) =>
  [...readFileSync(`${root}/${spec}`, 'utf8').matchAll(/^ *test\(\s*(['"`])(.+)\1,/gm)].map(
    ([, , title]) =>
      /(?: @[\w-]+)+$/
        .exec(title ?? '')?.[0]
        .trim()
        .split(' ') ?? [],
  )

test.each(specs)('every story of %s has tags, all of them known', (spec) => {
  const stories = tagsIn(spec)
  expect(stories).toHaveLength(
    readFileSync(`${root}/${spec}`, 'utf8').match(/^ *test\(/gm)?.length ?? 0,
  )
  expect(stories.length).toBeGreaterThan(0)
  expect(stories.filter((tags) => tags.length === 0)).toEqual([])
  expect([...known]).toEqual(expect.arrayContaining(stories.flat()))
})

test('every tag stands on a story', () => {
  const told = new Set(specs.flatMap(tagsIn).flat())
  expect([...known].filter((tag) => !told.has(tag))).toEqual([])
})

test('it is said for every file of the product which stories tell of it', () => {
  expect(files.length).toBeGreaterThan(1000)
  expect(files.filter((path) => tagsOf(path) === undefined)).toEqual([])
})

test('every pattern is the first that fits some file', () => {
  const first = new Set(
    files.map((path) => storyTags.findIndex(([pattern]) => matchesGlob(path, pattern))),
  )
  expect(storyTags.filter((_, index) => !first.has(index)).map(([pattern]) => pattern)).toEqual([])
})

test.each([
  ['lib/domain/visibility/rules.ts', ['@hidden', '@documents']],
  ['app/[locale]/for/[handle]/log/page.tsx', ['@log', '@log-proof']],
  ['messages/fi/log.json', ['@log', '@log-proof']],
  ['lib/domain/visibility/decide-visibility.test.ts', []],
  ['docs/testing.md', []],
])('of %s tell the stories with %j', (path, tags) => expect(tagsOf(path)).toEqual(tags))
