import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { isMadeHere } from './made-here'

test('an id that the portal makes is one', () => {
  for (let times = 0; times < 100; times += 1)
    expect(isMadeHere(randomBytes(16).toString('base64url'))).toBe(true)
})

test.each([
  '',
  '\u0000',
  `${'a'.repeat(21)}\u0000`,
  `${'a'.repeat(21)}\ud800`,
  'a'.repeat(21),
  'a'.repeat(23),
  `${'a'.repeat(22)}\n`,
  `${'a'.repeat(21)}.`,
])('%j is none', (text) => expect(isMadeHere(text)).toBe(false))
