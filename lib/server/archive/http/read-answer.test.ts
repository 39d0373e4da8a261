import { expect, test } from 'vitest'
import { jsonOf, plainJsonOf } from './read-answer'

const rlo = '\u202e'
const given = {
  title: `Beslut ${rlo}fdp.exe`,
  unit: { name: 'Team\u0007 A\u2067', _name: [{ valueString: 'Tiimi\nB' }] },
  worker: ['\u061cEva', null, 3, true],
  line: 'a\u2028b\fc\bd',
}
const answer = Buffer.from(JSON.stringify(given))

test('every text of an answer is a plain line, wherever it stands', () => {
  expect(plainJsonOf(answer)).toEqual({
    title: 'Beslut fdp.exe',
    unit: { name: 'Team A', _name: [{ valueString: 'Tiimi B' }] },
    worker: ['Eva', null, 3, true],
    line: 'a bcd',
  })
})

test('so is one that was written in escapes', () => {
  expect(plainJsonOf(Buffer.from(String.raw`{"a":"b\u202Ec\u0000"}`))).toEqual({ a: 'bc' })
})

test('what is proven by its hash is as it was sent', () => expect(jsonOf(answer)).toEqual(given))

test.each(['', '{', '\u202e'])('what is no JSON, %j, is nothing', (text) => {
  expect(plainJsonOf(Buffer.from(text))).toBeUndefined()
})
