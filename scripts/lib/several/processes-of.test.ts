import { expect, test } from 'vitest'
import { processesOf } from './processes-of.mjs'

const urls = { PORTAL_DATABASE_URL: 'postgres://a', ARCHIVE_DATABASE_URL: 'postgres://b' }

test.each([
  ['nothing is said', [], {}, 1],
  ['one is wished, on the embedded database', ['--processes', '1'], {}, 1],
  ['two are wished', ['--fresh', '--processes', '2'], urls, 2],
  ['sixteen are wished', ['--processes', '16'], urls, 16],
])('when %s', (_name, args, env, expected) => expect(processesOf(args, env)).toBe(expected))

test.each([
  [
    'neither database is named',
    ['--processes', '2'],
    {},
    'PORTAL_DATABASE_URL and ARCHIVE_DATABASE_URL',
  ],
  [
    'one is not named',
    ['--processes', '2'],
    { PORTAL_DATABASE_URL: 'postgres://a' },
    'set ARCHIVE_DATABASE_URL',
  ],
  ['no number follows', ['--processes'], urls, 'a number'],
  ['none is wished', ['--processes', '0'], urls, 'a number'],
  ['too many are', ['--processes', '17'], urls, 'a number'],
  ['a word is', ['--processes', 'two'], urls, 'a number'],
])('it is refused when %s', (_name, args, env, words) => {
  expect(() => processesOf(args, env)).toThrow(words)
})
