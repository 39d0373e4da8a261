import { expect, test } from 'vitest'
import type { RelationshipRow } from '@/lib/contracts/archive/display-index'
import { toRelationship } from './to-relationship'

const row: RelationshipRow = [
  ...(['id-1', 'active', 'disability', 'housing', 'county-05', 'unit-1'] as const),
  ...(['2026-01-10', null] as const),
  {
    name: 'Petra Granbacka',
    role: 'socialarbetare',
    roleIn: { fi: 'sosiaalityöntekijä' },
    unit: 'unit-2',
    telecom: [
      { system: 'email', value: 'petra@example.org' },
      { system: 'phone', value: '02 000 000' },
    ],
    hours: 'vardagar klockan 9–11',
    hoursIn: { en: 'weekdays 9 to 11', fi: 'arkisin klo 9–11' },
  },
]

const changed = (at: number, value: unknown) =>
  toRelationship(row.with(at, value as never) as RelationshipRow)

test('a row becomes a relationship with its own worker', () => {
  expect(toRelationship(row)).toEqual({
    id: 'id-1',
    serviceTask: 'disability',
    socialService: 'housing',
    controller: 'county-05',
    unit: 'unit-1',
    startedOn: '2026-01-10',
    endedOn: null,
    worker: {
      name: 'Petra Granbacka',
      title: { sv: 'socialarbetare', fi: 'sosiaalityöntekijä', en: 'socialarbetare' },
      unit: 'unit-2',
      phone: '02 000 000',
      email: 'petra@example.org',
      hours: {
        sv: 'vardagar klockan 9–11',
        fi: 'arkisin klo 9–11',
        en: 'weekdays 9 to 11',
      },
    },
  })
})

test.each([
  ['a service task that is not known', 2, 'new-task', { serviceTask: null }],
  ['a social service that is not known', 3, 'new-service', { socialService: null }],
  ['a first day that cannot be', 6, '2026-02-30', { startedOn: null }],
  ['a last day', 7, '2026-10-01', { endedOn: '2026-10-01' }],
  ['no own worker', 8, null, { worker: null }],
])('%s', (_name, at, value, expected) => {
  expect(changed(at, value)).toMatchObject(expected)
})

test.each(['planned', 'waitlist', 'onhold', 'cancelled', 'entered-in-error', ''])(
  'a relationship with the status "%s" neither stands nor stood',
  (status) => expect(changed(1, status)).toBeNull(),
)

test('one that has ended stood', () => {
  expect(changed(1, 'finished')).toMatchObject({ id: 'id-1' })
})
