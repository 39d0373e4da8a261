import { describe, expect, test } from 'vitest'
import { directorySchema, instanceOf, slotCount } from './directory'

const instances = { a: 'http://a.test', b: 'http://b.test' }
const directory = directorySchema.parse({
  lead: 'a',
  instances,
  slots: [
    { from: 0x800, to: 0xfff, in: 'b' },
    { from: 0, to: 0x3ff, in: 'a' },
    { from: 0x400, to: 0x4ff, in: null },
  ],
})

test.each([
  ['the first slot', '000f', 'a'],
  ['the last of a range', '3ff0', 'a'],
  ['the first of another', '8000', 'b'],
  ['the last slot', 'fffe', 'b'],
  ['a slot that is closed', '4000', undefined],
  ['a slot that nobody has', '5000', undefined],
  ['what is no id of a client', 'xyz', undefined],
  ['capital letters, which no id has', 'FFF', undefined],
  ['nothing', '', undefined],
])('%s', (_name, clientId, expected) => {
  expect(instanceOf(directory, clientId)).toBe(expected)
})

describe('a directory is refused', () => {
  test.each([
    ['that deals a slot twice', { slots: [0, 1].map(() => ({ from: 5, to: 5, in: 'a' })) }],
    [
      'whose ranges overlap',
      {
        slots: [
          { from: 0, to: 9, in: 'a' },
          { from: 9, to: 12, in: 'b' },
        ],
      },
    ],
    ['that names an instance which is none', { slots: [{ from: 0, to: 1, in: 'c' }] }],
    ['whose lead is none', { lead: 'c' }],
    ['whose range ends before it begins', { slots: [{ from: 2, to: 1, in: 'a' }] }],
    ['with a slot that is none', { slots: [{ from: 0, to: slotCount, in: 'a' }] }],
  ])('%s', (_name, change) => {
    const { success } = directorySchema.safeParse({ ...directory, ...change })
    expect(success).toBe(false)
  })
})
