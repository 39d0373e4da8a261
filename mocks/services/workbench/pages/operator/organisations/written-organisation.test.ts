import { expect, test } from 'vitest'
import { toOrganization } from '@/mocks/vendor/to-organization'
import { toWritten } from './to-written'
import {
  faultsOf,
  nothingWritten,
  resourceOf,
  type Faults,
  type Written,
} from './written-organisation'

const county: Written = {
  ...nothingWritten,
  ...{ id: 'county-30', kind: 'controller', businessId: '0244683-1', reason: '§ 1' },
  ...{ sv: 'Skärgårdens välfärdsområde', fi: 'Saariston hyvinvointialue', en: 'The Islands' },
}
const unit: Partial<Written> = { id: 'unit-1', kind: 'unit', partOf: 'county-05', businessId: '' }
const address = { phone: '02 123 45', street: 'Gatan 1', postalCode: '20100', city: 'Åbo' }
const long = 'a'.repeat(201)

const rows: readonly (readonly [sentence: string, changes: Partial<Written>, Faults])[] = [
  ['a county may be let in', {}, {}],
  ['a unit names what it is part of, and has no business id', unit, {}],
  ['a unit of nothing is none', { ...unit, partOf: '' }, { partOf: 'missing' }],
  ['a unit of what nobody knows is none', { ...unit, partOf: 'x' }, { partOf: 'missing' }],
  ['a unit with a business id', { ...unit, businessId: '0244683-1' }, { businessId: 'wrong' }],
  ['a county is part of nothing', { partOf: 'county-05' }, { partOf: 'wrong' }],
  ['a wrong check digit', { businessId: '0244683-2' }, { businessId: 'wrong' }],
  ['an id that is there', { id: 'county-05' }, { id: 'taken' }],
  ['an id with a slash', { id: 'a/b' }, { id: 'wrong' }],
  ['an id of capital letters', { id: 'County' }, { id: 'wrong' }],
  ['a name that shows nothing', { fi: '\u200b ' }, { fi: 'missing' }],
  ['a name that is too long', { en: long }, { en: 'wrong' }],
  ['no kind', { kind: '' }, { kind: 'missing' }],
  ['a kind that nobody is', { kind: 'operator' }, { kind: 'missing' }],
  ['a whole address', address, {}],
  [
    'half an address',
    { phone: '02 123 45' },
    { street: 'missing', postalCode: 'wrong', city: 'missing' },
  ],
  ['a phone of letters', { ...address, phone: 'ring' }, { phone: 'wrong' }],
  ['no reason', { reason: ' ' }, { reason: 'missing' }],
]

test.each(rows)('%s', (_sentence, changes, faults) => {
  const known = { ids: ['county-05'], isChange: false }
  expect(faultsOf({ ...county, ...changes }, known)).toEqual(faults)
})

test('who changes an organisation names one that is there', () => {
  const known = { ids: ['county-30'], isChange: true }
  expect(faultsOf(county, known)).toEqual({})
  expect(faultsOf({ ...county, id: 'county-31' }, known)).toEqual({ id: 'taken' })
})

test('what the form says is what it is read from; the hours, which it does not say, stay', () => {
  const hours = { sv: '9–11', fi: '9–11', en: '9–11' }
  const contact = { ...address, hours }
  const names = { sv: county.sv, fi: county.fi, en: county.en }
  const before = toOrganization({ id: county.id, kinds: ['controller'], names, contact })
  const written = toWritten(before)
  expect(written).toEqual({ ...county, ...address, businessId: '', reason: '' })
  const after = resourceOf({ ...county, ...address, city: 'Nagu' }, before)
  expect(toWritten(after)).toEqual({ ...county, ...address, city: 'Nagu', reason: '' })
  expect(after).toMatchObject({ contact: before.contact })
})

test('a resource that is none of ours is not read', () => {
  expect(toWritten({ resourceType: 'Patient' })).toBeUndefined()
})
