import { describe, expect, test } from 'vitest'
import { officialTasks } from '@/lib/domain/codes/official-tasks'
import { callerSchema, isForClients, type Caller } from './caller'
import { officialOf } from './official-of'

const callers = {
  system: {
    kind: 'system',
    software: 'a',
    organisation: 'county-05',
    scope: 's',
    claim: null,
  },
  person: {
    kind: 'person',
    software: 'a',
    patientId: '1',
    actorId: '1',
    capacity: 'self',
    adultFrom: '2008-01-01',
    session: 's',
    scope: 's',
  },
  reference: { kind: 'reference', software: 'a', scope: 's' },
  official: {
    kind: 'official',
    software: 'a',
    actorId: '1',
    actorName: 'Olga Officer',
    organisation: 'county-05',
    task: 'archivist',
    session: 's',
    scope: 's',
  },
} as const satisfies Record<Caller['kind'], Caller>
const kinds = Object.keys(callers) as Caller['kind'][]

test.each(kinds)(
  'a %s is read from a token as it was written, and not without its parts',
  (kind) => {
    const caller = callers[kind]
    expect(callerSchema.parse(JSON.parse(JSON.stringify(caller)))).toEqual(caller)
    for (const part of Object.keys(caller))
      expect([part, callerSchema.safeParse({ ...caller, [part]: undefined }).success]).toEqual([
        part,
        false,
      ])
  },
)

const claim = {
  clientId: '1',
  adultFrom: '2034-05-02',
  unit: 'unit-1',
  purpose: 'client-relationship',
  relationship: '1.2.3',
  statutoryGround: null,
  worker: { id: 'w1', name: 'Petra Granbacka' },
} as const

test('what a system claims is read as it was written, and not without its parts', () => {
  const caller = { ...callers.system, claim }
  expect(callerSchema.parse(JSON.parse(JSON.stringify(caller)))).toEqual(caller)
  for (const part of Object.keys(claim)) {
    const less = { ...caller, claim: { ...claim, [part]: undefined } }
    expect([part, callerSchema.safeParse(less).success]).toEqual([part, false])
  }
  const nameless = { ...caller, claim: { ...claim, worker: { id: 'w1' } } }
  expect(callerSchema.safeParse(nameless).success).toBe(false)
})

test.each([
  ['system', true],
  ['person', true],
  ['reference', false],
  ['official', false],
] as const)('the rules of persons or of systems open data to a %s: %j', (kind, expected) => {
  expect(isForClients(callers[kind])).toBe(expected)
})

describe('an operation of officials', () => {
  test.each(officialTasks)('that is open to archivists and supervisors takes a %s', (task) => {
    const caller = { ...callers.official, task }
    const isOpen = task === 'archivist' || task === 'supervisor'
    expect(officialOf(caller, ['archivist', 'supervisor'])).toBe(isOpen ? caller : undefined)
  })

  test.each(kinds.filter((kind) => kind !== 'official'))('takes no %s', (kind) => {
    expect(officialOf(callers[kind], officialTasks)).toBeUndefined()
  })
})
