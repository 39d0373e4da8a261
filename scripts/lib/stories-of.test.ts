import { expect, test } from 'vitest'
import { storiesOf } from './stories-of.mjs'

const told = (...files: string[]) => storiesOf(files).reasons.map(({ story }) => story)

test.each([
  ['a rule', ['lib/domain/log/log-reach.ts'], ['@log']],
  ['its test', ['lib/domain/log/log-reach.test.ts'], []],
  ['a story', ['e2e/specs/log/reading.spec.ts'], ['e2e/specs/log/reading.spec.ts']],
  ['the documentation', ['docs/testing.md', 'README.md'], []],
  [
    'two parts with a tag in common',
    ['components/log/letter-page.tsx', 'messages/sv/log.json'],
    ['@log', '@log-proof'],
  ],
])('stories that tell of %s', (_name, files, stories) => expect(told(...files)).toEqual(stories))

test('a reason is the first file that asks for a story', () => {
  const files = ['components/log/a.tsx', 'components/log/b.tsx']
  expect(storiesOf(files).reasons).toEqual([
    { story: '@log', because: 'components/log/a.tsx' },
    { story: '@log-proof', because: 'components/log/a.tsx' },
  ])
})

test('what Playwright is given fits a tag and not a longer one, and the file of a story', () => {
  const [, pattern = ''] = storiesOf(['lib/domain/log/a.ts', 'e2e/specs/login.spec.ts']).args
  const is = (title: string) => new RegExp(pattern).test(title)
  expect(is('browser specs/log/child.spec.ts a guardian reads @log @behalf')).toBe(true)
  expect(is('browser specs/log-proof/removed-rows.spec.ts a row is missing @log-proof')).toBe(false)
  expect(is('browser specs/login.spec.ts one logs in @login')).toBe(true)
  expect(is('browser specs/loginXspec.ts one logs in')).toBe(false)
})

test('where nothing tells of a change, nothing is asked of Playwright', () => {
  expect(storiesOf(['docs/testing.md']).args).toEqual([])
})
