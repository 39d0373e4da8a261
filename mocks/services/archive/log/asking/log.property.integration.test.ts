import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { logGrounds, logKinds } from '@/lib/domain/codes/log'
import type { AuditEntry } from '../events/audit-entry'
import { documentOf, testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { codes, eventOf, ids, logClient, writeEvents } from './testing/log-client'

// Rule L3 and the folding of rows, written once more from the rule book as loops over plain events, and compared with
// what the archive answers for random logs and random reaches.

type Event = Readonly<{ entry: AuditEntry; at: string; documents: readonly string[] }>
type Reach = Readonly<{
  shown: readonly string[]
  services: readonly string[]
  withheld: readonly string[]
  byDocuments: readonly string[]
  documentsOnly: boolean
}>

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

const organisations = ['county-05', 'county-08', 'thl']
const services = ['social-work', 'shelter', 'family-work']
const times = [
  '2026-08-31T20:59:00Z',
  '2026-08-31T21:01:00Z',
  '2026-09-15T10:00:00Z',
  '2026-11-02T10:00:00Z',
]

const event = fc.record({
  kind: fc.constantFrom(...logKinds.filter((kind) => !kind.includes('view'))),
  operation: fc.constantFrom('read-document' as const, 'search-documents' as const),
  by: fc.constantFrom('person' as const, 'system' as const),
  organisation: fc.constantFrom(...organisations),
  register: fc.constantFrom(...organisations),
  unit: fc.constantFrom('unit-snostjarnan', 'unit-trygga-hamnen', undefined),
  socialService: fc.constantFrom(...services, undefined),
  serviceTask: fc.constantFrom('families' as const, 'child-welfare' as const, undefined),
  ground: fc.constantFrom(...logGrounds),
  request: fc.constantFrom('request-1', 'request-2', undefined),
  documents: fc.uniqueArray(fc.nat(3), { maxLength: 2 }),
  at: fc.nat(times.length - 1),
})
const reach = fc.record({
  shown: fc.subarray([0, 1, 2, 3]),
  services: fc.subarray(services),
  withheld: fc.subarray(['thl', 'unit-trygga-hamnen', 'county-08']),
  byDocuments: fc.subarray(['unit-snostjarnan', 'county-05']),
  documentsOnly: fc.boolean(),
})

function mayBeTold({ entry, documents }: Event, to: Reach): boolean {
  for (const document of documents) if (!to.shown.includes(document)) return false
  for (const party of [entry.organisation, entry.unit, entry.register]) {
    if (party !== undefined && to.withheld.includes(party)) return false
    const isSilent = documents.length === 0 && entry.kind !== 'statement'
    if (party !== undefined && to.byDocuments.includes(party) && isSilent) return false
  }
  if (entry.socialService !== undefined && !to.services.includes(entry.socialService)) return false
  return !to.documentsOnly || documents.length > 0 || entry.kind === 'statement'
}

/** What two events must share to be one row; null: nothing is like it. */
function rowOf({ entry, at, documents }: Event): string | null {
  const { kind, by, ground, organisation, unit, register, request, operation } = entry
  const same = [kind, ground, organisation, unit, register]
  const inHelsinki = new Date(new Date(at).getTime() + 3 * 3_600_000).toISOString()
  if (by === 'system' && kind !== 'statement') {
    return JSON.stringify(['run', ...same, operation, inHelsinki.slice(0, 7)])
  }
  if (operation === 'read-document' && documents.length === 1) {
    return JSON.stringify(['reading', ...same, documents[0], inHelsinki.slice(0, 10)])
  }
  return request === undefined ? null : JSON.stringify(['request', request, ...same])
}

function expectedRows(events: readonly Event[], to: Reach) {
  const rows: {
    key: string | null
    events: number
    last: string
    documents: Set<string>
    kind: string
  }[] = []
  for (const one of [...events].reverse().filter((each) => mayBeTold(each, to))) {
    const key = rowOf(one)
    const known = key === null ? undefined : rows.find((row) => row.key === key)
    const row = known ?? {
      key,
      events: 0,
      last: one.at,
      documents: new Set(),
      kind: one.entry.kind,
    }
    row.events += 1
    for (const document of one.documents) row.documents.add(document)
    if (!known) rows.push(row)
  }
  return rows.map((row) => ({
    events: row.events,
    last: row.last.replace('Z', '.000Z'),
    kind: row.kind,
    documents: row.kind === 'refused' ? [] : [...row.documents].sort(),
  }))
}

/** How many rows have to do with each service task, whether or not they have to do with others too. */
function expectedTasks(events: readonly Event[], to: Reach) {
  const counted = (task: string) => {
    const told = events.filter((each) => mayBeTold(each, to) && each.entry.serviceTask === task)
    const rows = told.map((each, n) => rowOf(each) ?? `alone ${n}`)
    return { value: task, rows: new Set(rows).size }
  }
  return ['child-welfare', 'families'].map(counted).filter(({ rows }) => rows > 0)
}

// Found once by chance: one request that came to documents of two service tasks is one row.
const twoTasksOfOneRequest = (['families', 'child-welfare'] as const).map((serviceTask) => ({
  kind: 'disclosure' as const,
  operation: 'search-documents' as const,
  by: 'person' as const,
  organisation: 'county-08',
  register: 'county-05',
  unit: undefined,
  socialService: undefined,
  serviceTask,
  ground: 'consent' as const,
  request: 'request-1' as const,
  documents: [],
  at: 2,
}))
const nothingHidden = {
  shown: [],
  services: [],
  withheld: [],
  byDocuments: [],
  documentsOnly: false,
}

let worlds = 0

test('no row differs from what the rule book says, whatever the log and the reach', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { maxLength: 14 }),
      fc.array(reach, { minLength: 2, maxLength: 4 }),
      async (drawn, reaches) => {
        const hetu = testHetu(worlds++)
        const client = archive.patientId(hetu)
        const documents: string[] = []
        for (let n = 0; n < 4; n += 1)
          documents.push(...(await archive.store(documentOf({ hetu }))))
        const name = (numbers: readonly number[]) => numbers.map((n) => documents[n] ?? '')
        const events = drawn.map(({ documents: named, at, ...entry }): Event => ({
          entry: eventOf(client, { ...entry, rule: undefined }),
          at: times[at] ?? '',
          documents: name(named),
        }))
        await writeEvents(archive, events)
        const log = logClient(archive, await archive.personToken({ subject: hetu }))
        for (const each of reaches) {
          const to = { ...each, shown: name(each.shown) }
          const asked = [
            ...ids('document', to.shown),
            ...codes('socialService', to.services),
            ...ids('withhold', to.withheld),
            ...ids('byDocuments', to.byDocuments),
            { name: 'documentsOnly', valueBoolean: to.documentsOnly },
            ...codes(
              'kind',
              logKinds.filter((kind) => !kind.includes('view')),
            ),
          ]
          const expected = expectedRows(events, to)
          const whole = await log.page(...asked, { name: 'count', valueInteger: 100 })
          expect(whole.rows.map(told)).toEqual(expected)
          const first = await log.page(...asked, { name: 'count', valueInteger: 2 })
          expect(first.rows.map(told)).toEqual(expected.slice(0, 2))
          expect(first.older === null).toBe(expected.length <= 2)
          const summary = await log.summary(...asked)
          expect(summary.matching).toBe(expected.length)
          expect(summary.serviceTasks).toEqual(expectedTasks(events, to))
          const inTask = await log.summary(...asked, ...codes('serviceTask', ['families']))
          expect(inTask.matching).toBe(
            summary.serviceTasks.find(({ value }) => value === 'families')?.rows ?? 0,
          )
        }
      },
    ),
    { numRuns: 40, examples: [[twoTasksOfOneRequest, [nothingHidden, nothingHidden]]] },
  )
})

const told = (row: {
  events: number
  last: string
  kind: string
  documents: readonly string[]
}) => ({
  events: row.events,
  last: row.last,
  kind: row.kind,
  documents: [...row.documents].sort(),
})
