import { expect, test } from 'vitest'
import { seenVersions } from './seen-versions'

const versions = [
  { id: 'plan-1', set: 'plan' },
  { id: 'plan-2', set: 'plan' },
  { id: 'note-1', set: 'note' },
]

test.each([
  ['a shown version is named as itself', ['plan-2'], [], { 'plan-2': 'plan-2' }],
  [
    'a replaced version is named as the one that is shown',
    ['plan-2'],
    ['plan-1'],
    { 'plan-1': 'plan-2', 'plan-2': 'plan-2' },
  ],
  ['a replaced version of which no newer one is shown is not named', [], ['plan-1'], {}],
  [
    'an older version that is hidden for another reason is not named',
    ['plan-2'],
    [],
    { 'plan-2': 'plan-2' },
  ],
  ['an id that the client has no document under is not named', ['elsewhere'], ['nowhere'], {}],
])('%s', (_name, documents, replaced, named) => {
  const seen = seenVersions(versions, { documents, replaced })
  expect(Object.fromEntries(seen.shownAs)).toEqual(named)
})

test('a document is seen through the version that is shown', () => {
  expect([...seenVersions(versions, { documents: ['plan-2'], replaced: ['note-1'] }).sets]).toEqual(
    ['plan'],
  )
})
