import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { wholeIndexSchema } from '@/lib/contracts/archive/display-index'
import { documentBundle } from '@/mocks/vendor/bundles'
import type { Sealing } from '../../log/tree/append-rows'
import { examineTree } from '../../log/tree/examine-tree'
import { unpublished } from '../../log/tree/published-heads'
import { sealLog } from '../../log/tree/seal-log'
import { deriveKeys } from '../../keys'
import { createSigner } from '../../protocol/signing/signer'
import { faultOf } from '../../log/tree/verify-log'
import { askAs, clientOf, eventsOf } from '../../officials/testing/ask-as'
import { codes, ids as idsOf, logClient } from '../../log/asking/testing/log-client'
import { statementsOf, stating } from '../../statements/testing/stating'
import { documentInput, newOid, testHetu } from '../../testing/make-document'
import { enterReference } from '../../testing/enter-reference'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { dayAfter, keeping, lastDay } from '../testing/keeping'
import { endDocuments } from './end-documents'
import { workRetention } from './work-retention'

let archive: TestArchive
let does: ReturnType<typeof keeping>
let people = 300
let hetu: string
let sealing: Sealing
beforeAll(async () => {
  archive = await startTestArchive()
  does = keeping(archive)
  const { database, config, clock } = archive
  const signer = await createSigner(config.signingKeys)
  const keys = deriveKeys(config.secret)
  const log = pino({ level: 'silent' })
  sealing = { database, config, clock, log, keys, signer, published: unpublished, treeWatch: {} }
})
afterAll(() => archive.close())
beforeEach(() => {
  hetu = testHetu((people += 1))
  does.noon('2026-11-21')
})

const nothing = { documents: 0, document_bodies: 0, binaries: 0, matters: 0, ended_documents: 0 }

test('A10: on the last day all is there, and the day after all of it is gone, and nothing else', async () => {
  const setOid = newOid()
  const first = { setOid, versionOid: newOid() }
  const { ids } = await does.stored(hetu, [
    first,
    { setOid, replaces: first.versionOid },
    { type: 'attachment', attachmentOfSet: setOid },
    { title: 'Makuleras' },
  ])
  const [, , , annulled = ''] = ids
  const reason = [{ name: 'reason', valueString: 'Fel klient' }]
  await askAs(archive, 'archivist')(`DocumentReference/${annulled}/$annul`, ...reason)
  const [other = ''] = await archive.store(documentBundle(documentInput({ hetu })))

  does.noon(lastDay)
  await does.run()
  expect(await does.rowsOf(hetu)).toMatchObject({ documents: 5, matters: 1, ended_documents: 0 })
  does.noon(dayAfter)
  expect((await does.run()).run).toMatchObject({
    endedAt: expect.any(String),
    counts: [
      {
        ...{ controller: 'county-05', serviceTask: 'working-age', keptBy: 'ten-years' },
        ...{ documents: 3, versions: 4 },
      },
    ],
  })
  expect(await does.rowsOf(hetu)).toEqual({
    ...{ documents: 1, document_bodies: 1, binaries: 1, matters: 0, ended_documents: 4 },
  })
  expect(
    await archive.database.selectFrom('documents').select('id').where('id', '=', other).execute(),
  ).toHaveLength(1)
})

test('what hangs together goes together: an attachment whose day is not known keeps them all', async () => {
  const setOid = newOid()
  const open = newOid()
  await does.stored(hetu, [
    { setOid },
    { type: 'attachment', attachmentOfSet: setOid, matterOid: open },
  ])
  does.noon(dayAfter)
  await does.run()
  expect(await does.rowsOf(hetu)).toMatchObject({ documents: 2, ended_documents: 0 })
})

test('a dry run counts and deletes nothing; what it counts is what a run deletes', async () => {
  await does.stored(hetu, [{}, {}])
  does.noon(dayAfter)
  const dry = await does.run(true)
  expect(dry.run?.counts).toMatchObject([{ documents: 2, versions: 2 }])
  expect(await does.rowsOf(hetu)).toMatchObject({ documents: 2, document_bodies: 2 })
  expect((await does.run()).run?.counts).toEqual(dry.run?.counts)
  expect((await does.run(true)).run?.counts).toEqual([])
})

test('where nothing is over any more, no log begins', async () => {
  await does.stored(hetu)
  const { database } = archive
  const client = archive.patientId(hetu)
  const run = { id: randomUUID(), day: lastDay }
  const ended = await database
    .transaction()
    .execute((trx) => endDocuments(sealing, trx, run, client))
  const chains = database.selectFrom('audit_chains').select('hash').where('client_id', '=', client)
  expect([ended, await chains.execute()]).toEqual([0, []])
})

test('a run that is stopped on its way leaves none half, and goes on where it was', async () => {
  const later = testHetu((people += 1))
  await does.stored(hetu)
  await does.stored(later)
  const [stuck = '', goes = ''] = [hetu, later].sort((a, b) =>
    archive.patientId(a) < archive.patientId(b) ? 1 : -1,
  )
  await sql`create function refuse_end() returns trigger language plpgsql as $$
    begin raise exception 'stopped'; end $$`.execute(archive.database)
  await sql`create trigger stopped before delete on documents for each row
    when (old.client_id = ${sql.lit(archive.patientId(stuck))}) execute function refuse_end()`.execute(
    archive.database,
  )
  does.noon(dayAfter)
  await expect(does.run()).rejects.toThrow('stopped')
  expect(await does.rowsOf(goes)).toEqual({ ...nothing, ended_documents: 1 })
  expect(await does.rowsOf(stuck)).toMatchObject({
    ...{ documents: 1, document_bodies: 1, binaries: 1, matters: 1, ended_documents: 0 },
  })
  await sql`drop trigger stopped on documents`.execute(archive.database)
  await sql`drop function refuse_end`.execute(archive.database)
  await workRetention(archive)
  expect(await does.rowsOf(stuck)).toEqual({ ...nothing, ended_documents: 1 })
  const open = await archive.database
    .selectFrom('retention_runs')
    .select('id')
    .where('ended_at', 'is', null)
    .execute()
  expect(open).toEqual([])
})

test('what is kept for ever, by a decision that is entered, is not deleted; taken back by two, it is', async () => {
  await does.stored(hetu, [
    { serviceTask: 'substance-abuse', socialService: 'substance-abuse-work' },
  ])
  const keep = {
    kind: 'permanent-keeping' as const,
    ...{ key: 'substance-abuse', reason: 'Beslut' },
  }
  const content = { source: 'AL/20064/07.01.01.03.01/2014' }
  await enterReference(archive.database, [{ ...keep, content }], archive.now())
  const kept = () =>
    archive.database
      .selectFrom('documents')
      .select(['kept_until', 'kept_by'])
      .where('client_id', '=', archive.patientId(hetu))
      .execute()
  await workRetention(archive)
  expect(await kept()).toEqual([{ kept_until: null, kept_by: 'permanent' }])
  does.noon(dayAfter)
  await does.run()
  expect(await does.rowsOf(hetu)).toMatchObject({ documents: 1 })
  await enterReference(archive.database, [{ ...keep, content: null }], archive.now())
  await does.run()
  expect(await does.rowsOf(hetu)).toEqual({ ...nothing, ended_documents: 1 })
})

test('it runs by itself when the setting says so, so often and no more', async () => {
  await does.stored(hetu)
  does.noon(dayAfter)
  await workRetention(archive)
  expect(await does.rowsOf(hetu)).toMatchObject({ documents: 1 })
  archive.setNow(new Date('2035-06-01T10:00:00Z'))
  const config = { ...archive.config, retentionHours: 24 }
  await workRetention({ ...archive, config })
  expect(await does.rowsOf(hetu)).toEqual({ ...nothing, ended_documents: 1 })
  const runs = () => archive.database.selectFrom('retention_runs').select('id').execute()
  const before = (await runs()).length
  await workRetention({ ...archive, config })
  expect(await runs()).toHaveLength(before)
  archive.setNow(new Date('2035-06-02T10:00:01Z'))
  await workRetention({ ...archive, config })
  expect(await runs()).toHaveLength(before + 1)
})

test('programs that find at once that it is due ask for one run', async () => {
  const config = { ...archive.config, retentionHours: 24 }
  const runs = () => archive.database.selectFrom('retention_runs').select('id').execute()
  for (let day = 2; day < 8; day += 1) {
    archive.setNow(new Date(`2036-06-0${day}T10:00:01Z`))
    const before = (await runs()).length
    await Promise.all([1, 2, 3, 4].map(() => workRetention({ ...archive, config })))
    expect(await runs()).toHaveLength(before + 1)
  }
})

test('what was stored before the archive knew of this is counted first', async () => {
  const { ids } = await does.stored(hetu)
  await archive.database
    .updateTable('documents')
    .set({ kept_until: null, kept_by: null })
    .where('id', 'in', ids)
    .execute()
  does.noon(dayAfter)
  await does.run()
  expect(await does.rowsOf(hetu)).toEqual({ ...nothing, ended_documents: 1 })
})

describe('what remains', () => {
  async function indexOf(token: string) {
    const body = JSON.stringify({ resourceType: 'Parameters', parameter: [] })
    const path = '/fhir/DocumentReference/$display-index'
    return wholeIndexSchema.parse(await (await archive.post(path, token, body)).json())
  }

  test('the log names what was shown to whom it was shown, and never what was hidden', async () => {
    const { ids } = await does.stored(hetu, [
      {},
      { specialContent: true },
      { hiddenFromGuardians: true },
    ])
    const [seen = '', hidden = '', hers = ''] = ids
    const reader = await archive.personToken({ subject: hetu })
    const before = await indexOf(reader)
    for (const id of ids) await archive.get(`/fhir/DocumentReference/${id}`, reader)
    does.noon(dayAfter)
    await does.run()
    const token = await archive.personToken({ subject: hetu })
    const after = await indexOf(token)
    expect(after).toMatchObject({ documents: [], rows: [] })
    expect(after.state).not.toBe(before.state)
    const told = after.ended.map(([id, shownAs, to]) => [id, shownAs, to])
    expect(told.toSorted()).toEqual(
      [
        [seen, seen, ['self', 'guardian', 'information-right', 'proxy']],
        [hers, hers, ['self', 'proxy']],
      ].toSorted(),
    )
    const log = logClient(archive, token)
    const reach = [
      ...idsOf('document', [seen, hers]),
      ...codes('kind', ['own-view', 'maintenance']),
    ]
    const { rows } = await log.page(...reach)
    const named = (operation: string) =>
      rows.filter((row) => row.operation === operation).flatMap((row) => row.documents)
    expect(named('end-of-keeping').toSorted()).toEqual([seen, hers].toSorted())
    expect(named('read-document').toSorted()).toEqual([seen, hers].toSorted())
    expect(JSON.stringify(rows)).not.toContain(hidden)
  })

  test('chain and tree hold, and each document has its row', async () => {
    const { ids } = await does.stored(hetu, [{}, {}])
    await sealLog(sealing)
    does.noon(dayAfter)
    await does.run()
    await sealLog(sealing)
    const events = (await eventsOf(archive, hetu)).filter(
      ({ operation }) => operation === 'end-of-keeping',
    )
    expect(events.map(({ documents }) => documents).toSorted()).toEqual(
      ids.map((id) => [id]).toSorted(),
    )
    expect(events[0]).toMatchObject({ kind: 'maintenance', by: 'system', register: 'county-05' })
    expect(await faultOf(archive.database, archive.patientId(hetu))).toBeUndefined()
    await examineTree(sealing)
    expect(sealing.treeWatch).toMatchObject({ examinedAt: archive.now() })
    expect(sealing.treeWatch.fault).toBeUndefined()
    const token = await archive.personToken({ subject: hetu })
    const verified = await archive.post('/fhir/AuditEvent/$verify', token, '')
    expect(await verified.json()).toMatchObject({ intact: true, treeIntact: true })
  })

  test('its numbers stand for nothing else, and nothing is attached to it', async () => {
    const setOid = newOid()
    const { inputs } = await does.stored(hetu, [{ setOid }])
    does.noon(dayAfter)
    await does.run()
    const [input] = inputs
    if (!input) throw new Error('no document')
    const statusOf = async (changes: object) =>
      (await archive.send(documentBundle({ ...input, ...changes }))).status
    expect(await statusOf({})).toBe(409)
    expect(await statusOf({ versionOid: newOid() })).toBe(409)
    expect(await statusOf({ setOid: newOid() })).toBe(409)
    const attached = { type: 'attachment', attachmentOfSet: setOid } as const
    expect(await statusOf({ setOid: newOid(), versionOid: newOid(), ...attached })).toBe(422)
    expect(await does.rowsOf(hetu)).toMatchObject({ documents: 0, document_bodies: 0, binaries: 0 })
  })

  test('to a system and to the archivist it is as what never was', async () => {
    const { ids, inputs } = await does.stored(hetu)
    does.noon(dayAfter)
    await does.run()
    const ask = askAs(archive, 'archivist')
    const urn = `urn:oid:${inputs[0]?.setOid ?? ''}`
    const identifier = { name: 'identifier', valueUri: urn }
    expect((await ask('DocumentReference/$archived', identifier)).status).toBe(404)
    expect((await ask('DocumentReference/$archive-search', clientOf(hetu))).body).toMatchObject({
      documents: [],
    })
    const token = await archive.personToken({ subject: hetu })
    expect((await archive.get(`/fhir/DocumentReference/${ids[0] ?? ''}`, token)).status).toBe(404)
  })

  test('a prohibition on it stays with its receipt, and can be cancelled', async () => {
    const { ids } = await does.stored(hetu)
    const [document = ''] = ids
    const state = stating(archive)
    const token = await archive.personToken({ subject: hetu })
    await state.confirm(token, hetu)
    const set = await state.prohibit(token, hetu, { document }, ids)
    does.noon(dayAfter)
    await does.run()
    const later = await archive.personToken({ subject: hetu })
    const found = (await (await state.search(later)).json()) as { entry: { resource: object }[] }
    expect(found.entry.map(({ resource }) => resource)).toMatchObject([
      {
        id: set.id,
        status: 'active',
        provision: { data: [{ reference: { reference: `DocumentReference/${document}` } }] },
      },
    ])
    const parameter = [{ name: 'statement', valueId: statementsOf(set)[0] ?? '' }]
    const receipt = await archive.post(
      '/fhir/Consent/$receipt',
      later,
      JSON.stringify({ resourceType: 'Parameters', parameter }),
    )
    expect(receipt.status).toBe(200)
    expect((await state.end(later, set.id ?? '')).status).toBe('inactive')
  })

  test('a page of a search goes on where it was', async () => {
    const { ids } = await does.stored(hetu, [
      { createdAt: '2026-11-03T10:00:00+02:00' },
      { createdAt: '2026-11-02T10:00:00+02:00' },
    ])
    const stays = documentInput({ hetu, createdAt: '2026-10-01T10:00:00+03:00' })
    const [last = ''] = await archive.store(documentBundle(stays))
    const search = async (query: string) => {
      const token = await archive.personToken({ subject: hetu })
      const form = { 'content-type': 'application/x-www-form-urlencoded' }
      const answer = await archive.post('/fhir/DocumentReference/_search', token, query, form)
      return (await answer.json()) as {
        entry?: { resource: { id: string } }[]
        link: { relation: string; url: string }[]
      }
    }
    const first = await search('_count=1')
    expect(first.entry?.map(({ resource }) => resource.id)).toEqual([ids[0]])
    const next = new URL(first.link.find(({ relation }) => relation === 'next')?.url ?? '')
    does.noon(dayAfter)
    await does.run()
    const second = await search(next.search.slice(1))
    expect(second.entry?.map(({ resource }) => resource.id)).toEqual([last])
  })
})
