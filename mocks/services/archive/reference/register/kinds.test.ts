import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { referenceKindNames, referenceKinds } from './kinds'

const page = readFileSync(new URL('../../../../../docs/reference-data.md', import.meta.url), 'utf8')
const rows = page
  .slice(page.indexOf('## The kinds'), page.indexOf('## A system registers'))
  .split('\n')
  .map((line) => /^\| `([a-z-]+)`/.exec(line)?.[1])
  .filter((kind) => kind !== undefined)

test('the page of reference data has every kind, and no other', () => {
  expect(rows.toSorted()).toEqual(referenceKindNames.toSorted())
})

const county = { resourceType: 'Organization', id: 'county-05', name: 'Egentliga Finland' }
const numbered = (value: string) => ({ ...county, identifier: [{ system: 'urn:y', value }] })
const right = { from: '2026-01-01', until: '2026-12-31' }

// prettier-ignore
test.each<[string, keyof typeof referenceKinds, object | null, object | null, boolean]>([
  ['a right that is new', 'statutory-right', null, right, true],
  ['the same right', 'statutory-right', right, right, false],
  ['one that begins sooner', 'permit', right, { ...right, from: '2025-12-31' }, true],
  ['one that begins later', 'permit', right, { ...right, from: '2026-01-02' }, false],
  ['one that lasts longer', 'extensive-access', right, { ...right, until: '2027-01-01' }, true],
  ['one that lasts for ever', 'extensive-access', right, { from: right.from }, true],
  ['one that ends sooner', 'extensive-access', { from: right.from }, right, false],
  ['one that is no more', 'statutory-right', right, null, false],
  ['a start day where there was none', 'display-start', null, { from: '2026-01-01' }, true],
  ['an earlier one', 'display-start', { from: '2026-01-02' }, { from: '2026-01-01' }, true],
  ['a later one', 'display-start', { from: '2026-01-01' }, { from: '2026-01-02' }, false],
  ['none any more', 'display-start', { from: '2026-01-01' }, null, false],
  ['a restriction that is new', 'display-restriction', null, { documentType: 'report' }, false],
  ['one that is taken away', 'display-restriction', { documentType: 'report' }, null, true],
  ['one that is another', 'display-restriction', { documentType: 'report' }, { documentType: 'decision' }, true],
  ['an organisation that is called otherwise', 'organisation', county, { ...county, name: 'X' }, false],
  ['one that has another business id, by which its people are let in', 'organisation', numbered('1'), numbered('2'), true],
  ['one that has a second one', 'organisation', numbered('1'), { ...county, identifier: [...numbered('1').identifier, ...numbered('2').identifier] }, true],
  ['a new one', 'organisation', null, numbered('1'), false],
  ['a joint test', 'joint-test', null, { passedOn: '2026-01-01' }, true],
  ['a joint test that is taken back', 'joint-test', { passedOn: '2026-01-01' }, null, false],
])('whether a second person is needed: %s (A12)', (_name, kind, before, after, more) => {
  expect(referenceKinds[kind].showsMore(before, after)).toBe(more)
})
