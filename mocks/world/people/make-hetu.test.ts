import { describe, expect, test } from 'vitest'

import { makeHetu } from './make-hetu'

describe('an invented personal identity code', () => {
  test.each([
    ['a woman of the 1900s', '1984-03-14', 902, undefined, '140384-9027'],
    ['a child of the 2000s', '2016-05-02', 903, undefined, '020516A903K'],
    ['a later sign of the same century', '2016-05-02', 903, 'C', '020516C903K'],
    ['an example that circulates in test services', '1981-02-21', 998, undefined, '210281-9988'],
  ] as const)('%s', (_name, birthDate, number, century, hetu) => {
    expect(makeHetu(birthDate, number, century)).toBe(hetu)
  })

  test.each([899, 1000, 2, 900.5])('%s is refused as individual number', (number) => {
    expect(() => makeHetu('1984-03-14', number)).toThrow(RangeError)
  })
})
