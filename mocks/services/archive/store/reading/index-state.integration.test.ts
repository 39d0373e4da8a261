import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { displayIndexSchema } from '@/lib/contracts/archive/display-index'
import {
  bundleOf,
  documentEntries,
  matterEntry,
  relationshipEntries,
  type RelationshipInput,
} from '@/mocks/vendor/bundles'
import { documentInput, documentOf, hetus, newOid } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'

let archive: TestArchive
let anna: string
beforeAll(async () => {
  archive = await startTestArchive()
  anna = await archive.personToken({ subject: hetus.anna })
})
afterAll(() => archive.close())

const json = { 'content-type': 'application/fhir+json', accept: 'application/json' }

async function ask(token: string, question: { known?: string; words?: string; newest?: number }) {
  const { newest = 2, ...texts } = question
  const parameter = [
    { name: 'newest', valueInteger: newest },
    ...Object.entries(texts).map(([name, valueString]) => ({ name, valueString })),
  ]
  const body = JSON.stringify({ resourceType: 'Parameters', parameter })
  const response = await archive.post('/fhir/DocumentReference/$display-index', token, body, json)
  expect(response.status).toBe(200)
  return displayIndexSchema.parse(await response.json())
}

async function rowsLogged(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from audit_events`.execute(
    archive.database,
  )
  return rows[0]?.n ?? 0
}

test('who has the index gets it no second time, and the log has both readings', async () => {
  await archive.store(documentOf())
  const first = await ask(anna, {})
  const before = await rowsLogged()
  archive.setNow(new Date('2026-11-21T10:01:00Z'))
  const second = await ask(anna, { known: first.state })
  expect(first).toMatchObject({ unchanged: false, documents: [expect.anything()] })
  expect(second).toEqual({
    unchanged: true,
    state: first.state,
    readAt: '2026-11-21T10:01:00.000Z',
  })
  expect(await rowsLogged()).toBe(before + 1)
})

test('who knows another state, or asks with words, gets all of it', async () => {
  const { state } = await ask(anna, {})
  expect((await ask(anna, { known: 'another' })).unchanged).toBe(false)
  expect((await ask(anna, { known: state, words: 'boende' })).unchanged).toBe(false)
})

test('the state of one client says nothing of another', async () => {
  const { state } = await ask(anna, {})
  const bertil = await archive.personToken({ subject: hetus.bertil })
  await archive.store(documentOf({ hetu: hetus.bertil }))
  expect((await ask(anna, { known: state })).unchanged).toBe(true)
  expect((await ask(bertil, { known: state })).unchanged).toBe(false)
})

test('a client of whom nothing is stored has a state too, until something is', async () => {
  const carl = await archive.personToken({ subject: hetus.carl })
  const { state } = await ask(carl, {})
  expect((await ask(carl, { known: state })).unchanged).toBe(true)
  await archive.store(documentOf({ hetu: hetus.carl }))
  expect((await ask(carl, { known: state })).unchanged).toBe(false)
})

const first = documentInput({ matterOid: newOid() })
const worker = {
  identifier: 'w-1',
  name: 'Petra Granbacka',
  role: 'socialarbetare',
  unitId: 'unit-snostjarnan',
}
const relationship: RelationshipInput = {
  oid: newOid(),
  hetu: hetus.anna,
  controllerId: 'county-05',
  unitId: 'unit-snostjarnan',
  serviceTask: 'families',
  socialService: 'family-work',
  start: '2026-01-10',
  worker,
}
const matter = (shared: boolean) =>
  matterEntry({
    oid: first.matterOid ?? '',
    hetu: hetus.anna,
    name: 'Boende',
    controllerId: 'county-05',
    shared,
  })
let firstId = ''

async function annul(): Promise<void> {
  const token = await archive.systemToken('county-05')
  const reason = { name: 'reason', valueString: 'Stored for the wrong client.' }
  const body = JSON.stringify({ resourceType: 'Parameters', parameter: [reason] })
  expect((await archive.post(`/fhir/DocumentReference/${firstId}/$annul`, token, body)).ok).toBe(
    true,
  )
}

const version = (changes: object) =>
  documentOf({ setOid: first.setOid, replaces: first.versionOid, ...changes })

// One after another: each changes what the ones before have stored.
test.each<readonly [string, () => Promise<unknown>]>([
  [
    'a new document',
    async () =>
      ([firstId = ''] = await archive.store(bundleOf([...documentEntries(first), matter(false)]))),
  ],
  ['a matter that is shared now', () => archive.store(bundleOf([matter(true)]))],
  ['a new version, which is delayed', () => archive.store(version({ delayUntil: '2026-12-24' }))],
  ['an annulment', annul],
  ['a client relationship', () => archive.store(bundleOf(relationshipEntries(relationship)))],
  [
    'a new number of the own worker',
    () =>
      archive.store(
        bundleOf(
          relationshipEntries({ ...relationship, worker: { ...worker, phone: '02 000 000' } }),
        ),
      ),
  ],
  [
    'the end of a relationship',
    () =>
      archive.store(bundleOf(relationshipEntries({ ...relationship, worker, end: '2026-10-01' }))),
  ],
])('%s is another state', async (_name, change) => {
  const { state } = await ask(anna, {})
  expect((await ask(anna, { known: state })).unchanged).toBe(true)
  await change()
  expect((await ask(anna, { known: state })).unchanged).toBe(false)
})

test('an own worker who changes for another client is another state for all of hers', async () => {
  const other = { ...relationship, oid: newOid(), hetu: hetus.bertil }
  await archive.store(bundleOf(relationshipEntries(other)))
  const { state } = await ask(anna, {})
  const moved = { ...other, worker: { ...worker, name: 'Petra Dal' } }
  await archive.store(bundleOf(relationshipEntries(moved)))
  expect((await ask(anna, { known: state })).unchanged).toBe(false)
})
