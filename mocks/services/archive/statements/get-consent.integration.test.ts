import type { Consent } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { relationshipBundle } from '@/mocks/vendor/bundles'
import { documentOf, hetus, newOid } from '../testing/make-document'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'
import { stating } from './testing/stating'

let archive: TestArchive
let portal: ReturnType<typeof stating>
let anna: string
beforeAll(async () => {
  archive = await startTestArchive()
  portal = stating(archive)
  anna = await archive.personToken({ subject: hetus.anna })
  await portal.confirm(anna, hetus.anna)
})
afterAll(() => archive.close())

const read = async (location: string, token: string) =>
  archive.get(new URL(location).pathname, token)
const nowhere = (id: string) => `${archive.url}/fhir/Consent/${id}`

test('the Location of a statement is read: as it was answered, and as it stands later', async () => {
  const posted = await portal.post(anna, portal.consent(hetus.anna))
  const location = posted.headers.get('location') ?? ''
  const consent = (await posted.json()) as Consent
  const found = await read(location, anna)
  expect([found.status, found.headers.get('etag')]).toEqual([200, posted.headers.get('etag')])
  expect(await found.json()).toEqual(consent)

  const ended = await portal.end(anna, consent.id ?? '')
  expect(await (await read(location, anna)).json()).toEqual(ended)
})

test('in the compartment of another it answers like one that never was', async () => {
  const { id = '' } = await portal.consentTo(anna, hetus.anna)
  const bertil = await archive.personToken({ subject: hetus.bertil })
  const answers = await Promise.all([
    read(nowhere(id), bertil),
    read(nowhere('f'.repeat(32)), bertil),
  ])
  expect(answers.map(({ status }) => status)).toEqual([404, 404])
  const [foreign, never] = await Promise.all(answers.map((answer) => answer.text()))
  expect(foreign).toBe(never)
  expect((await read(nowhere('f'.repeat(32)), anna)).status).toBe(404)
})

test('a reading leaves a row in the log, also one that finds nothing (L1)', async () => {
  const rows = async () => {
    const { n } = await archive.database
      .selectFrom('audit_events')
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .where('client_id', '=', archive.patientId(hetus.anna))
      .executeTakeFirstOrThrow()
    return Number(n)
  }
  const before = await rows()
  await read(nowhere('f'.repeat(32)), anna)
  expect(await rows()).toBe(before + 1)
})

test('a desk reads what it may know of, and of documents in other registers nothing', async () => {
  const [document = ''] = await archive.store(documentOf())
  const own = await portal.prohibit(anna, hetus.anna, { document }, [document])
  const oid = newOid()
  const relationship = relationshipBundle({
    oid,
    hetu: hetus.anna,
    controllerId: 'county-17',
    unitId: 'unit-blaklockan',
    serviceTask: 'working-age',
    socialService: 'social-work',
    start: '2025-08-11',
  })
  expect((await archive.send(relationship, 'county-17')).status).toBe(200)
  const worker = { id: 'w-3', name: 'Olof Björk' }
  const desk = await archive.claimToken('county-17', {
    hetu: hetus.anna,
    relationshipOid: oid,
    worker,
  })
  expect((await read(nowhere(own.id ?? ''), desk)).status).toBe(404)
  const all = await portal.prohibit(anna, hetus.anna)
  expect(await (await read(nowhere(all.id ?? ''), desk)).json()).toMatchObject({ id: all.id })
  const groundless = await archive.systemToken('county-17')
  expect((await read(nowhere(all.id ?? ''), groundless)).status).toBe(404)
})
