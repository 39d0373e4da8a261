import { expect, test } from 'vitest'
import { faultsOf, nothingWritten, statementOf, type Written } from './written-statement'

const system: Written = {
  ...nothingWritten,
  ...{ organisation: 'county-05', softwareId: 'klientbok', name: 'Klientbok' },
}
const known = new Set(['county-05', 'klientbok-oy'])

const rows: readonly (readonly [string, Partial<Written>, readonly string[]])[] = [
  ['a system of a county', {}, []],
  [
    'with its vendor and where its keys are',
    { vendor: 'klientbok-oy', address: 'https://a.fi' },
    [],
  ],
  ['of nobody', { organisation: '' }, ['organisation']],
  ['of a vendor that nobody knows', { vendor: 'x' }, ['vendor']],
  ['with a capital letter', { softwareId: 'Klientbok' }, ['softwareId']],
  ['without a name that can be seen', { name: '\u200b' }, ['name']],
  ['of no profile', { profile: 'phase-9' }, ['profile']],
  ['at no address', { address: 'javascript:1' }, ['address']],
]
test.each(rows)('%s', (_sentence, changes, faults) => {
  expect([...faultsOf({ ...system, ...changes }, known)]).toEqual(faults)
})

test('what was left empty does not narrow what it may store', () => {
  const shared = { software_id: 'klientbok', client_name: 'Klientbok', organisation: 'county-05' }
  expect(statementOf(system)).toEqual({ ...shared, profile: 'joining-obligation' })
  const narrow = { serviceTasks: ['families', 'x'], documentTypes: ['decision'], oldDataOnly: true }
  expect(statementOf({ ...system, ...narrow })).toEqual({
    ...shared,
    ...{ profile: 'joining-obligation', oldDataOnly: true },
    mayStore: { serviceTasks: ['families'], documentTypes: ['decision'] },
  })
})
