/** What is claimed of IHE's Basic Audit Log Patterns holds, and is claimed of nothing else. */
import type { AuditEvent, Bundle } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { profileFaults } from '../../conformance/testing/profile-faults'
import { documentOf, hetus, testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { objectRoles, patientRead } from './testing/patient-read'

const hetu = testHetu(710)
const worker = { id: 'w-1', name: 'Eva Ekblad' }
const profile = patientRead()
let archive: TestArchive
let events: readonly AuditEvent[]

beforeAll(async () => {
  archive = await startTestArchive()
  const [id = ''] = await archive.store(documentOf({ hetu }))
  const token = await archive.claimToken('county-05', {
    hetu,
    statutoryGround: 'supervision',
    worker,
  })
  const read = (address: string) => archive.get(`/fhir/${address}`, token)
  expect((await read(`DocumentReference/${id}`)).status).toBe(200)
  const patient = archive.patientId(hetu)
  const asked = `subject:identifier=${encodeURIComponent(`urn:oid:1.2.246.21|${hetu}`)}`
  expect((await archive.post('/fhir/DocumentReference/_search', token, asked)).status).toBe(200)
  const supervisor = await archive.officialToken({
    ...{ hetu: hetus.carl, organisation: 'county-05', task: 'supervisor' },
  })
  const answer = await archive.get(`/fhir/AuditEvent?patient=Patient/${patient}`, supervisor)
  const { entry = [] } = (await answer.json()) as Bundle
  events = entry.map(({ resource }) => resource as AuditEvent)
})
afterAll(() => archive.close())

const of = (operation: string) => {
  const event = events.find(({ subtype }) => subtype?.some(({ code }) => code === operation))
  if (!event) throw new Error(`no event of ${operation}`)
  return event
}

test('a read is claimed to be PatientRead, and is', () => {
  const event = of('read-document')
  expect(event.meta?.profile).toEqual([profile.url])
  expect(profileFaults(event, profile)).toEqual([])
  expect(objectRoles).toContain(data(event).role?.code)
  const users = event.agent.filter(({ requestor }) => requestor)
  expect(users).toMatchObject([{ who: { identifier: { value: 'w-1' } } }])
})

test.each([
  ['without the archive', (e: AuditEvent) => ({ ...e, agent: e.agent.toSpliced(1, 1) })],
  ['without a program', (e: AuditEvent) => ({ ...e, agent: e.agent.toSpliced(0, 1) })],
  ['of two things', (e: AuditEvent) => ({ ...e, entity: [...(e.entity ?? []), data(e)] })],
  ['of nobody', (e: AuditEvent) => ({ ...e, entity: e.entity?.toSpliced(0, 1) ?? [] })],
  ['that failed', (e: AuditEvent) => ({ ...e, outcome: '4' as const })],
  ['with another action', (e: AuditEvent) => ({ ...e, action: 'E' as const })],
])('one %s would not be', (_name, change) => {
  expect(profileFaults(change(of('read-document')), profile)).not.toEqual([])
})

test('a search claims no pattern, for it says what it came upon and not what was asked', () => {
  expect(of('search-documents').meta).toBeUndefined()
})

function data({ entity }: AuditEvent) {
  const found = entity?.find(({ type }) => type?.code === '2')
  if (!found) throw new Error('no document')
  return found
}
