import { expect, test } from 'vitest'
import type { Asked } from './load'
import { tallyOf } from './tally'

const asked = (came: Asked['came'], ended: number, document?: string): Asked => ({
  ...{ reader: 'reader 1', document, began: ended - 10, ended, came, said: '' },
})
const nothing = { ids: [], again: 0 }

test('every read that was answered right is counted against the rows about its document', () => {
  const all = [asked('right', 100, 'a'), asked('right', 200, 'a'), asked('told', 300, 'b')]
  const tally = tallyOf(all, new Map([['a', 1]]), nothing, 0)
  expect(tally).toMatchObject({ requests: 3, right: 2, toldCalmly: 1, reads: 2, rows: 1 })
  expect(tally.missing).toBe(1)
})

test('a row too many about one document makes up for none about another', () => {
  const all = [asked('right', 100, 'a'), asked('right', 200, 'b')]
  expect(tallyOf(all, new Map([['a', 2]]), nothing, 0).missing).toBe(1)
})

test('the longest pause lies between right answers to one reader, whatever came in between', () => {
  const all = [asked('right', 100), asked('broken-off', 900), asked('right', 4_100)]
  const other = { ...asked('right', 2_000), reader: 'reader 2' }
  expect(tallyOf([...all, other], new Map(), nothing, 0).longestPause).toBe(4_000)
})
