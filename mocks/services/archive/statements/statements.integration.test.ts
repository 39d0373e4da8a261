// Long, because every case shares one archive: starting it costs more than all of them.
import type { Bundle, Consent } from 'fhir/r4'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { consentSchema } from '@/lib/contracts/archive/consent'
import { verifyChain } from '../log/tree/verify-chain'
import { fhirFaults } from '../testing/fhir-schema'
import { documentOf, testHetu } from '../testing/make-document'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'
import { stating } from './testing/stating'
import { directiveInForce } from '../disclosure/directive-in-force'

let archive: TestArchive
let portal: ReturnType<typeof stating>
beforeAll(async () => {
  archive = await startTestArchive()
  portal = stating(archive)
})
afterAll(() => archive.close())

// Each test has a client of its own, who has received the newest information.
let tests = 0
let hetu: string
let token: string
let document: string
beforeEach(async () => {
  hetu = testHetu(tests++)
  token = await archive.personToken({ subject: hetu })
  ;[document = ''] = await archive.store(documentOf({ hetu }))
  expect((await portal.confirm(token, hetu)).status).toBe(201)
})

const inForce = () => directiveInForce(archive, archive.database, archive.patientId(hetu))

test('a consent is given, is in force, and is withdrawn with its history kept (C1, C3)', async () => {
  const response = await portal.post(token, portal.consent(hetu))
  expect(response.status).toBe(201)
  const given = (await response.json()) as Consent
  expect(fhirFaults(given)).toEqual([])
  expect(consentSchema.parse(given)).toMatchObject({
    status: 'active',
    provision: { type: 'permit' },
  })
  expect(await inForce()).toEqual({ consentBy: 'client', consent: given.id, prohibitions: [] })

  archive.setNow(new Date(archive.now().getTime() + 60_000))
  const ended = await portal.end(token, given.id ?? '', [document])
  expect(fhirFaults(ended)).toEqual([])
  expect(ended).toMatchObject({ id: given.id, status: 'inactive', dateTime: given.dateTime })
  expect(ended.extension).toHaveLength(2)
  expect(ended.extension?.[0]).toEqual(given.extension?.[0])
  expect(await inForce()).toEqual({ consentBy: null, consent: null, prohibitions: [] })

  const again = await portal.consentTo(token, hetu)
  expect(again.id).not.toBe(given.id)
  const list = (await (await portal.search(token)).json()) as Bundle<Consent>
  expect(fhirFaults(list)).toEqual([])
  expect(list.entry?.map(({ resource }) => resource)).toEqual([again, ended])
  expect(await verifyChain(archive.database, archive.patientId(hetu))).toMatchObject({
    intact: true,
  })
})

test.each<[string, () => Parameters<typeof portal.prohibition>[1]]>([
  ['a document', () => ({ document })],
  ['a service task', () => ({ serviceTask: 'working-age' })],
  [
    'a service task at one controller',
    () => ({ serviceTask: 'working-age', controller: 'county-05' }),
  ],
  ['a controller', () => ({ controller: 'county-05' })],
  ['everything', () => ({})],
])('a prohibition on %s is set, and cancelled (C2)', async (_name, target) => {
  const set = await portal.prohibit(token, hetu, target(), [document])
  expect(fhirFaults(set)).toEqual([])
  expect(set.provision).toEqual(portal.prohibition(hetu, target()).provision)
  expect((await inForce()).prohibitions).toMatchObject([{ id: set.id }])
  const cancelled = await portal.end(token, set.id ?? '', [document])
  expect(cancelled.status).toBe('inactive')
  expect((await inForce()).prohibitions).toEqual([])
})

test('what was in force at any moment can be asked', async () => {
  const client = archive.patientId(hetu)
  const begun = archive.now().getTime()
  const at = (minutes: number) => new Date(begun + minutes * 60_000)
  archive.setNow(at(1))
  const { id = '' } = await portal.prohibit(token, hetu, {}, [])
  archive.setNow(at(2))
  await portal.end(token, id)
  const countAt = async (moment: Date) =>
    (await directiveInForce(archive, archive.database, client, moment)).prohibitions.length
  expect(await countAt(new Date(at(1).getTime() - 1))).toBe(0)
  expect(await countAt(at(1))).toBe(1)
  expect(await countAt(new Date(at(2).getTime() - 1))).toBe(1)
  expect(await countAt(at(2))).toBe(0)
})

test.each(['statements', 'receipts', 'statement_requests'])(
  '%s cannot be changed, removed or emptied (C3)',
  async (table) => {
    await portal.consentTo(token, hetu)
    const name = sql.table(table)
    const attempts = [
      sql`update ${name} set client_id = 'x'`,
      sql`delete from ${name}`,
      sql`truncate ${name}`,
    ]
    for (const attempt of attempts) {
      await expect(attempt.execute(archive.database)).rejects.toThrow('never changed')
    }
  },
)

test('when its row cannot be written, nothing is stated, and the key is free (L1)', async () => {
  const { database } = archive
  const key = 'a-key-that-is-tried-twice'
  await sql`create or replace function refuse_row() returns trigger language plpgsql as
    $$ begin raise exception 'no room' using errcode = 'disk_full'; end $$`.execute(database)
  await sql`create trigger refusing before insert on audit_events for each row execute function refuse_row()`.execute(
    database,
  )
  const refused = [
    await portal.post(token, portal.consent(hetu), key),
    await portal.search(token),
    await portal.askPreview(token, portal.consent(hetu), [document]),
  ]
  await sql`drop trigger refusing on audit_events`.execute(database)
  expect(refused.map(({ status }) => status)).toEqual([503, 503, 503])
  expect((await inForce()).consentBy).toBe(null)
  expect((await portal.post(token, portal.consent(hetu), key)).status).toBe(201)
})
