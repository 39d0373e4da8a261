import { describe, expect, test } from 'vitest'
import { Place } from '../bundle/place'
import type { Issue } from '../bundle/transaction'
import { readBase64 } from './read-base64'
import { readDay, readPastDay } from './read-day'
import { readMoment } from './read-moment'
import { isOid, readOid } from './read-oid'

const now = new Date('2026-03-28T22:30:00Z') // 00:30 on the 29th in Finland, the night clocks change

/** What a reader makes of a value: the result, or the error. */
function outcome<Result>(read: (place: Place) => Result, value: unknown): unknown {
  const issues: Issue[] = []
  const result = read(new Place(value, 'x', issues))
  return issues[0]?.error ?? result
}

describe('an OID', () => {
  test.each([
    ['of the test arc', '2.999.1', true],
    ['of Finland', '1.2.246.10.1', true],
    ['with a zero', '2.999.0', true],
    ['with a leading zero', '2.999.01', false],
    ['with a first number above two', '3.1.1', false],
    ['with a second number of forty under one', '1.40.1', false],
    ['that ends in a dot', '2.999.', false],
    ['with two dots', '2..999', false],
    ['of one number', '2', false],
    ['of 128 characters', `2.${'1.'.repeat(62)}11`, true],
    ['of 129 characters', `2.${'1.'.repeat(62)}111`, false],
    ['that is empty', '', false],
  ])('%s', (_name, text, is) => expect(isOid(text)).toBe(is))

  test.each([
    ['is read without its prefix', 'urn:oid:2.999.1', '2.999.1'],
    ['must have its prefix', '2.999.1', 'invalid-oid'],
    ['must be a text', 2.999, 'invalid-oid'],
    ['may be missing', undefined, undefined],
  ])('%s', (_name, value, result) => expect(outcome(readOid, value)).toBe(result))
})

describe('a day', () => {
  test.each([
    ['of the calendar', '2024-02-29', '2024-02-29'],
    ['that is not', '2026-02-29', 'impossible-date'],
    ['before 1900', '1899-12-31', 'impossible-date'],
    ['with a time', '2026-01-01T00:00:00Z', 'impossible-date'],
    ['as a number', 20260101, 'impossible-date'],
  ])('%s', (_name, value, result) => expect(outcome(readDay, value)).toBe(result))

  test.each([
    ['that is today in Finland, though not in UTC', '2026-03-29', '2026-03-29'],
    ['that is tomorrow', '2026-03-30', 'impossible-date'],
  ])('%s', (_name, value, result) => {
    expect(outcome((place) => readPastDay(place, now), value)).toBe(result)
  })
})

describe('a moment', () => {
  test.each([
    ['in UTC', '2026-03-28T22:30:00Z', true],
    ['with fractions', '2026-03-28T22:30:00.123Z', true],
    ['in another zone', '2026-03-29T00:30:00+02:00', true],
    ['five minutes ahead', '2026-03-28T22:35:00Z', true],
    ['more than five minutes ahead', '2026-03-28T22:35:01Z', false],
    ['without seconds', '2026-03-28T22:30Z', false],
    ['without a zone', '2026-03-28T22:30:00', false],
    ['at second sixty', '2026-03-28T22:30:60Z', false],
    ['in a zone that is not', '2026-03-28T22:30:00+15:00', false],
    ['on a day that is not', '2026-02-30T22:30:00Z', false],
  ])('%s', (_name, value, fits) => {
    const result = outcome((place) => readMoment(place, now), value)
    expect(result).toEqual(fits ? new Date(value) : 'impossible-date')
  })
})

describe('base64', () => {
  test.each([
    ['of three bytes', 'Zm9v', 'foo'],
    ['of one byte', 'Zg==', 'f'],
    ['in lines', 'Zm9v\nZm9v', 'foofoo'],
    ['without its padding', 'Zg', undefined],
    ['of a web address', 'Zm-_', undefined],
    ['with padding inside', 'Zg==Zm9v', undefined],
    ['of nothing', '', undefined],
    ['that is a number', 12, undefined],
  ])('%s', (_name, value, text) => {
    const result = outcome(readBase64, value)
    expect(text === undefined ? result : Buffer.from(result as Uint8Array).toString()).toBe(
      text ?? 'invalid-base64',
    )
  })
})
