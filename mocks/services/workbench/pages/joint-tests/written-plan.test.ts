import { expect, test } from 'vitest'
import { checkCharacterOf } from '@/lib/domain/identity/hetu'
import { keepable, readPlan, type Written } from './written-plan'

const organisation = (id: string, ...kinds: string[]) => ({
  id,
  businessId: null,
  partOf: null,
  names: { sv: id, fi: id, en: id },
  kinds,
})
const county = organisation('county-05', 'controller')
const producer = organisation('producer', 'producer')
const known = {
  seat: county,
  organisations: [county, producer],
  systems: [
    { id: 'book', name: 'Book', organisation: 'county-05' },
    { id: 'path', name: 'Path', organisation: 'producer' },
  ],
  now: new Date('2026-11-21T10:00:00Z'),
}
const written: Written = {
  role: 'organiser',
  own: 'book',
  other: 'path',
  client: ' 010190-900p ',
  day: '2026-11-21',
  from: '09:00',
  until: '13:30',
}
const faultsOf = (changes: Partial<Written>, seat = county) => {
  const { faults } = readPlan({ ...written, ...changes }, { ...known, seat })
  return Object.entries(faults).flatMap(([name, isWrong]) => (isWrong ? [name] : []))
}

test('a form that is right is what the archive takes, in Finnish time', () => {
  expect(readPlan(written, known).plan).toEqual({
    organiser: 'county-05',
    organiserSystem: 'book',
    producer: 'producer',
    producerSystem: 'path',
    client: '010190-900P',
    from: '2026-11-21T07:00:00.000Z',
    until: '2026-11-21T11:30:00.000Z',
  })
  expect(faultsOf({})).toEqual([])
})

test.each([
  ['before the hour that spring leaves out', '2027-03-28', ['02:30', '04:30'], ['00:30', '01:30']],
  [
    'around the hour that comes twice in autumn',
    '2027-10-31',
    ['02:30', '03:30'],
    ['23:30', '00:30'],
  ],
  ['after it', '2027-10-31', ['04:30', '05:30'], ['02:30', '03:30']],
] as const)('the clock is that of Finland %s', (_name, day, [from, until], utc) => {
  const { plan, faults } = readPlan({ ...written, day, from, until }, known)
  expect(Object.values(faults)).not.toContain(true)
  expect([plan.from, plan.until].map((at) => at?.slice(11, 16))).toEqual(utc)
})

// prettier-ignore
test.each<[string, Partial<Written>, string[]]>([
  ['a time that spring leaves out', { day: '2027-03-28', from: '03:30', until: '04:30' }, ['from']],
  ['nothing at all', { role: '', own: '', other: '', client: '', day: '', from: '', until: '' }, ['role', 'own', 'other', 'client', 'day', 'from', 'until']],
  ['one who may live', { client: '010190-123X' }, ['client']],
  ['another’s system as the own', { own: 'path' }, ['own']],
  ['the own system as another’s', { other: 'book' }, ['other']],
  ['a producer as organiser', { role: 'producer' }, ['other']],
  ['a day that has passed', { day: '2026-11-20' }, ['day', 'until']],
  ['an end before the begin', { until: '08:59' }, ['until']],
  ['an end at the begin', { until: '09:00' }, ['until']],
  ['an end that has passed', { until: '11:59' }, ['until']],
  ['a time that there is not', { from: '9', until: '24:00' }, ['from', 'until']],
])('%s', (_name, changes, faults) => {
  expect(faultsOf(changes)).toEqual(faults)
})

test('who keeps no register is no organiser', () => {
  expect(faultsOf({ own: 'path', other: 'book' }, producer)).toEqual(['role'])
  expect(faultsOf({ role: 'producer', own: 'path', other: 'book' }, producer)).toEqual([])
})

test('the code of one who may live does not stand in the form again', () => {
  const real = `010190-002${checkCharacterOf('010190', '002')}`
  expect(keepable({ ...written, client: real }).client).toBe('')
  expect(keepable(written)).toEqual(written)
  expect(keepable({ ...written, client: '010190-9' }).client).toBe('010190-9')
})
