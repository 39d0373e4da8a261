import { randomUUID } from 'node:crypto'
import type { Consent } from 'fhir/r4'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { verifyChain } from '../log/tree/verify-chain'
import { createArchive } from '../create-archive'
import { documentOf, testHetu } from '../testing/make-document'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'
import { refusalOf, statementsOf, stating } from './testing/stating'

let archive: TestArchive
let portal: ReturnType<typeof stating>
/** Another process of the archive on the same database. */
let elsewhere: ReturnType<typeof stating>
beforeAll(async () => {
  archive = await startTestArchive()
  portal = stating(archive)
  const { database, config, now } = archive
  const app = await createArchive({ database, config, clock: now })
  const post: TestArchive['post'] = (path, token, body, headers = {}) =>
    app.request(path, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${token}`, ...headers },
    })
  elsewhere = stating({ patientId: archive.patientId, post })
})
afterAll(() => archive.close())

let tests = 0
let hetu: string
let token: string
let document: string
beforeEach(async () => {
  hetu = testHetu(tests++)
  token = await archive.personToken({ subject: hetu })
  ;[document = ''] = await archive.store(documentOf({ hetu }))
  await portal.confirm(token, hetu)
})

async function stated(): Promise<{ statements: number; rows: number; receipts: number }> {
  const client = archive.patientId(hetu)
  const count = async (table: 'statements' | 'receipts') =>
    (
      await archive.database
        .selectFrom(table)
        .select('client_id')
        .where('client_id', '=', client)
        .execute()
    ).length
  const events = await archive.database
    .selectFrom('audit_events')
    .select('event')
    .where('client_id', '=', client)
    .execute()
  const rows = events.filter(({ event }) => {
    const { kind, operation } = JSON.parse(event) as { kind: string; operation: string }
    return kind === 'statement' && operation !== 'confirm-information'
  })
  expect(await verifyChain(archive.database, client)).toMatchObject({ intact: true })
  // The information that was received has a receipt of its own.
  return {
    statements: await count('statements'),
    rows: rows.length,
    receipts: (await count('receipts')) - 1,
  }
}

const one = { statements: 1, rows: 1, receipts: 1 }

test('the same request again gets the same answer, and states nothing more (C6)', async () => {
  const key = randomUUID()
  const first = await portal.post(token, portal.consent(hetu), key)
  const again = await portal.post(token, portal.consent(hetu), key)
  expect([first.status, again.status]).toEqual([201, 200])
  expect(await again.json()).toEqual(await first.json())
  expect(await stated()).toEqual(one)
})

test('the same request many times at once, also to another process, is one statement (C6)', async () => {
  const key = randomUUID()
  const answers = await Promise.all(
    [portal, elsewhere, portal, elsewhere, portal, elsewhere].map((way) =>
      way.post(token, portal.consent(hetu), key),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201])
  const bodies = await Promise.all(answers.map((answer) => answer.text()))
  expect(new Set(bodies).size).toBe(1)
  expect(await stated()).toEqual(one)
})

test('the same target under different keys at once is one prohibition (C6)', async () => {
  const { basis } = await portal.preview(token, portal.prohibition(hetu, { document }), [document])
  const asked = portal.prohibition(hetu, { document }, basis)
  const answers = await Promise.all(
    [portal, elsewhere, portal, elsewhere].map((way) => way.post(token, asked)),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201])
  const ids = await Promise.all(
    answers.map(async (answer) => ((await answer.json()) as Consent).id),
  )
  expect(new Set(ids).size).toBe(1)
  expect(await stated()).toEqual(one)
})

test('two versions of a document are one target', async () => {
  const [newer = ''] = await archive.store(documentOf({ hetu, ...(await correctionOf(document)) }))
  const first = await portal.prohibit(token, hetu, { document }, [newer])
  const again = await portal.prohibit(token, hetu, { document: newer }, [newer])
  expect(again.id).toBe(first.id)
  expect(again.provision?.data?.[0]?.reference.reference).toBe(`DocumentReference/${newer}`)
})

async function correctionOf(id: string) {
  const row = await archive.database
    .selectFrom('documents')
    .select(['set_oid', 'version_oid'])
    .where('client_id', '=', archive.patientId(hetu))
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { setOid: row.set_oid, replaces: row.version_oid }
}

test('an end that is sent twice, or under two keys, happens once', async () => {
  const { id = '' } = await portal.consentTo(token, hetu)
  const { basis } = await portal.preview(token, id)
  const key = randomUUID()
  const answers = await Promise.all([
    portal.withdraw(token, id, basis, key),
    elsewhere.withdraw(token, id, basis, key),
    portal.withdraw(token, id, basis),
    elsewhere.withdraw(token, id, basis),
  ])
  const consents = (await Promise.all(answers.map((answer) => answer.json()))) as Consent[]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  expect(new Set(consents.map((consent) => statementsOf(consent).join()))).toHaveProperty('size', 1)
  expect(await stated()).toEqual({ statements: 2, rows: 2, receipts: 2 })
})

test('a key that was answered “in force already” gives the same answer after that has ended', async () => {
  const { id = '' } = await portal.consentTo(token, hetu)
  const key = randomUUID()
  expect((await portal.post(token, portal.consent(hetu), key)).status).toBe(200)
  await portal.end(token, id)
  const late = await portal.post(token, portal.consent(hetu), key)
  expect([late.status, ((await late.json()) as Consent).id]).toEqual([200, id])
  expect((await stated()).statements).toBe(2)
})

test('a key that belongs to another request is refused', async () => {
  const key = randomUUID()
  const { id = '' } = (await (
    await portal.post(token, portal.consent(hetu), key)
  ).json()) as Consent
  const { basis } = await portal.preview(token, portal.prohibition(hetu))
  const reused = [409, 'key-reused']
  expect(
    await refusalOf(await portal.post(token, portal.prohibition(hetu, {}, basis), key)),
  ).toEqual(reused)
  expect(await refusalOf(await portal.withdraw(token, id, 'a.b', key))).toEqual(reused)
  expect(await stated()).toEqual(one)
})

test('a refused request leaves its key free', async () => {
  const key = randomUUID()
  const withoutPreview = portal.prohibition(hetu)
  expect(await refusalOf(await portal.post(token, withoutPreview, key))).toEqual([
    422,
    'preview-needed',
  ])
  const { basis } = await portal.preview(token, withoutPreview)
  expect((await portal.post(token, portal.prohibition(hetu, {}, basis), key)).status).toBe(201)
})
