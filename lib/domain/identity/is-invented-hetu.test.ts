import { expect, test } from 'vitest'
import { checkCharacterOf } from './hetu'
import { isInventedHetu } from './is-invented-hetu'

const made = (number: string) => `010190-${number}${checkCharacterOf('010190', number)}`

test.each([
  ['the lowest that is given to nobody', made('900'), true],
  ['the highest', made('999'), true],
  ['the highest of living people', made('899'), false],
  ['a wrong check character', '010190-900A', false],
  ['nothing', '', false],
])('%s', (_name, hetu, expected) => {
  expect(isInventedHetu(hetu)).toBe(expected)
})
