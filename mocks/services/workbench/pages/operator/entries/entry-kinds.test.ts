import { expect, test } from 'vitest'
import { referenceKinds } from '@/mocks/services/archive/reference/register/kinds'
import {
  entryKindNames,
  entryKinds,
  faultsOf,
  type EntryKindName,
  type Written,
} from './entry-kinds'

const right: Readonly<Record<EntryKindName, Written>> = {
  permit: { organisation: 'hamnljus', number: '2026.1', from: '2026-01-01', until: '' },
  'statutory-right': { organisation: 'hamnljus', ground: 'supervision', from: '2026-01-01' },
  'information-version': { version: '3', title: 'Information', from: '2026-01-01', until: '' },
  'permanent-keeping': { task: 'families', source: 'AL/20064/07.01.01.03.01/2014' },
  'code-mapping': { code: 'service-task/families', system: 'urn:oid:2.999.1', target: '7' },
}
const known = new Set(['hamnljus'])
const faults = (kind: EntryKindName, changes: Written) => [
  ...faultsOf(entryKinds[kind], { ...right[kind], reason: '§ 1', ...changes }, known),
]

test.each(entryKindNames)('what the form of %s takes is what the archive takes', (kind) => {
  expect(faults(kind, {})).toEqual([])
  const written = right[kind]
  expect(entryKinds[kind].key(written)).toMatch(referenceKinds[kind].key)
  const content = entryKinds[kind].content(written, null)
  expect(referenceKinds[kind].content.safeParse(content).error).toBeUndefined()
})

const wrong: readonly (readonly [string, EntryKindName, Written, readonly string[]])[] = [
  ['a permit of one day', 'permit', { until: '2026-01-01' }, []],
  ['one that ends before it begins', 'permit', { until: '2025-12-31' }, ['until']],
  ['a day that is none', 'permit', { from: '2026-02-30' }, ['from']],
  ['an organisation that nobody knows', 'permit', { organisation: 'x' }, ['organisation']],
  ['a number with a slash', 'permit', { number: 'a/b' }, ['number']],
  ['no reason', 'permit', { reason: ' \u200b' }, ['reason']],
  ['a ground of no law', 'statutory-right', { ground: '2026.1' }, ['ground']],
  ['a version that is no number', 'information-version', { version: '0' }, ['version']],
  ['a title that shows nothing', 'information-version', { title: '\u200b' }, ['title']],
  ['a service task that is none', 'permanent-keeping', { task: 'x' }, ['task']],
  ['a decision that is not named', 'permanent-keeping', { source: ' ' }, ['source']],
  ['a code that we do not have', 'code-mapping', { code: 'service-task/x' }, ['code']],
  ['a code system without a name', 'code-mapping', { system: 'kanta' }, ['system']],
  ['a code that ends in a space', 'code-mapping', { target: '7 ' }, ['target']],
]
test.each(wrong)('%s', (_sentence, kind, changes, expected) => {
  expect(faults(kind, changes)).toEqual(expected)
})

test('a code keeps its counterparts in other code systems, and has one in each', () => {
  const { content } = entryKinds['code-mapping']
  const one = content(right['code-mapping'], null)
  const two = content({ ...right['code-mapping'], system: 'urn:oid:2.999.2' }, one)
  const three = content({ ...right['code-mapping'], target: '8' }, two)
  expect(three).toMatchObject({
    targets: [
      { system: 'urn:oid:2.999.2', code: '7' },
      { system: 'urn:oid:2.999.1', code: '8' },
    ],
  })
})
