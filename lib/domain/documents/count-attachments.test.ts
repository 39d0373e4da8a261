import { expect, test } from 'vitest'
import { countAttachments } from './count-attachments'

const of = (...pairs: readonly (readonly [string, string | null])[]) =>
  Object.fromEntries(countAttachments(pairs.map(([id, attachedTo]) => ({ id, attachedTo }))))

test.each([
  ['nothing is attached', of(['a', null], ['b', null]), {}],
  ['each is counted', of(['b', 'a'], ['a', null], ['c', 'a']), { a: 2 }],
  ['at any depth', of(['a', null], ['b', 'a'], ['c', 'b'], ['d', 'b']), { a: 3, b: 2 }],
  ['to one that is not there', of(['b', 'gone']), { gone: 1 }],
  ['rings have no number', of(['a', 'a'], ['b', 'c'], ['c', 'b']), {}],
])('%s', (_name, counts, expected) => expect(counts).toEqual(expected))

test('a chain of twenty thousand costs its length', () => {
  const chain = Array.from({ length: 20_000 }, (_, at) => ({
    id: `${at}`,
    attachedTo: at === 0 ? null : `${at - 1}`,
  }))
  expect(countAttachments(chain).get('0')).toBe(19_999)
})
