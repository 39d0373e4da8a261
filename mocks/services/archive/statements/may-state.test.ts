import { expect, test } from 'vitest'
import { mayState, type Stating } from './may-state'

const adult = { isMinor: false, minorsOwnStatements: false }
const minor = { isMinor: true, minorsOwnStatements: false }
const minorWithSwitch = { isMinor: true, minorsOwnStatements: true }

test.each<[string, Omit<Stating, 'act'>, consent: boolean, prohibition: boolean]>([
  ['an adult for herself: both', { ...adult, capacity: 'self' }, true, true],
  ['a minor for herself: neither', { ...minor, capacity: 'self' }, false, false],
  ['a minor when the switch is on: both', { ...minorWithSwitch, capacity: 'self' }, true, true],
  ['a guardian: consent alone', { ...minor, capacity: 'guardian' }, true, false],
  ['… whatever the switch says', { ...minorWithSwitch, capacity: 'guardian' }, true, false],
  ['a guardian of one who has turned 18', { ...adult, capacity: 'guardian' }, false, false],
  ['a right to information', { ...minor, capacity: 'information-right' }, false, false],
  ['a proxy: both', { ...adult, capacity: 'proxy' }, true, true],
  ['a proxy of a minor', { ...minorWithSwitch, capacity: 'proxy' }, false, false],
])('%s', (_name, stating, consent, prohibition) => {
  expect(mayState({ ...stating, act: 'consent' })).toBe(consent)
  expect(mayState({ ...stating, act: 'prohibition' })).toBe(prohibition)
})
