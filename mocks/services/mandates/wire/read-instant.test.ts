import { describe, expect, test } from 'vitest'
import { readInstant } from './read-instant'

const moment = Date.parse('2026-03-03T14:17:04Z')

describe('one moment in many spellings', () => {
  test.each([
    '2026-03-03T14:17:04Z',
    '2026-03-03t14:17:04z',
    '2026-03-03T16:17:04+02:00',
    '2026-03-03T16:17:04+0200',
    '2026-03-03T16:17:04+02',
    '2026-03-03T09:17:04-05:00',
    '2026-03-03T14:17:04.000Z',
    '2026-03-03T14:17:04.0Z',
    '2026-03-03T14:17:04,000Z',
    '2026-03-03T14:17:04.000000+00:00',
    '2026-03-03T14:17:04.000000000Z',
    '20260303T141704Z',
    '20260303T161704+0200',
  ])('%s', (text) => expect(readInstant(text)).toBe(moment))
})

test.each([
  ['hundredths', '2017-02-09T10:29:42.09Z', '2017-02-09T10:29:42.090Z'],
  ['nanoseconds', '2017-02-09T10:29:42.090999999Z', '2017-02-09T10:29:42.090Z'],
  ['no seconds', '2017-02-09T10:29Z', '2017-02-09T10:29:00.000Z'],
  ['hours alone', '2017-02-09T10Z', '2017-02-09T10:00:00.000Z'],
])('%s', (_name, text, same) => expect(readInstant(text)).toBe(Date.parse(same)))

describe('no moment', () => {
  test.each([
    ['nothing', ''],
    ['no offset', '2026-03-03T14:17:04'],
    ['a day alone', '2026-03-03'],
    ['a day that is not', '2026-02-30T14:17:04Z'],
    ['an hour that is not', '2026-03-03T24:17:04Z'],
    ['a minute that is not', '2026-03-03T14:60:04Z'],
    ['half basic and half extended', '2026-0303T14:17:04Z'],
    ['a number', '1772547424000'],
    ['a date as mail writes it', 'Tue, 03 Mar 2026 14:17:04 GMT'],
  ])('%s', (_name, text) => expect(readInstant(text)).toBeUndefined())
})
