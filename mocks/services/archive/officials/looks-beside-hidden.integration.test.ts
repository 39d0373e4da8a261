/** L3: what is hidden takes no look at what is shown out of the client's log. She who has something hidden is told what her twin without it is. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LogRow } from '@/lib/contracts/archive/log'
import { extension } from '@/lib/contracts/archive/systems'
import { bundleOf, relationshipEntries } from '@/mocks/vendor/bundles'
import { codes, ids, logClient } from '../log/asking/testing/log-client'
import { verifyChain } from '../log/tree/verify-chain'
import { documentOf, hetus, newOid, testHetu } from '../testing/make-document'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'
import { askAs, clientOf, eventsOf } from './testing/ask-as'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
  await restrict('2026-06-01')
})
afterAll(() => archive.close())

type Changes = NonNullable<Parameters<typeof documentOf>[0]>
const controllerId = 'county-17'
const here = { controllerId, unitId: 'unit-blaklockan' } as const
const worker = { id: 'w-1', name: 'Eva Ekblad' }
let clients = 0
const someone = () => testHetu(clients++)

async function stored(hetu: string, changes: Changes = {}): Promise<string> {
  const [id = ''] = await archive.store(documentOf({ hetu, ...here, ...changes }), controllerId)
  return id
}
/** Of what was made before this day nothing is shown (V18). */
async function restrict(madeBefore: string) {
  const restriction = {
    url: extension.displayRestriction,
    extension: [{ url: 'madeBefore', valueDate: madeBefore }],
  }
  await sql`update organisations set resource = jsonb_set(resource::jsonb, '{extension}',
      coalesce(resource::jsonb -> 'extension', '[]') || ${JSON.stringify([restriction])}::jsonb)
    where id = ${controllerId}`.execute(archive.database)
}
async function used(hetu: string, id: string) {
  const token = await archive.claimToken(controllerId, {
    ...{ hetu, statutoryGround: 'supervision', worker },
  } as const)
  expect((await archive.get(`/fhir/DocumentReference/${id}`, token)).status).toBe(200)
}

/** What the log tells her who sees these documents alone, without what differs between any two people. */
async function told(hetu: string, operation: LogRow['operation'], ...shown: string[]) {
  const log = logClient(archive, await archive.personToken({ subject: hetu }))
  const { rows } = await log.page(
    ...ids('document', shown),
    ...codes('socialService', ['social-work']),
    ...codes('kind', ['use', 'disclosure', 'refused', 'statement', 'maintenance']),
  )
  return rows
    .filter((row) => row.operation === operation)
    .map((row) => ({
      ...{ ...row, id: '', first: '', last: '' },
      documents: row.documents.map((id) => (shown.includes(id) ? 'shown' : id)),
    }))
}

async function ask(task: 'archivist' | 'supervisor', path: string, hetu: string) {
  expect((await askAs(archive, task, controllerId)(path, clientOf(hetu))).status).toBe(200)
}
async function get(path: string, token: string) {
  const answer = await archive.get(path, token)
  expect(answer.status).toBe(200)
  await answer.text()
}
const looks = {
  'the archivist’s search': {
    operation: 'search-documents',
    look: (hetu: string) => ask('archivist', 'DocumentReference/$archive-search', hetu),
  },
  'the supervisor’s look at use': {
    operation: 'supervise-use',
    look: (hetu: string) => ask('supervisor', 'AuditEvent/$supervise', hetu),
  },
  'the search of AuditEvents': {
    operation: 'supervise-use',
    look: async (hetu: string) => {
      const official = { hetu: hetus.carl, organisation: controllerId, task: 'supervisor' } as const
      const token = await archive.officialToken(official)
      await get(`/fhir/AuditEvent?patient=${archive.patientId(hetu)}`, token)
    },
  },
  'the export of documents': {
    operation: 'export-register',
    look: async () =>
      get('/fhir/$export', await archive.systemToken(controllerId, 'system/Register.r')),
  },
  'the export of use': {
    operation: 'export-register',
    look: async () =>
      get(
        '/fhir/$export?_type=AuditEvent',
        await archive.systemToken(controllerId, 'system/Register.r'),
      ),
  },
} as const

async function madeInAdoption(hetu: string): Promise<Changes> {
  const relationshipOid = newOid()
  const relationship = { oid: relationshipOid, hetu, ...here, start: '2026-01-10' }
  const of = { serviceTask: 'family-law', socialService: 'adoption-counselling' } as const
  await archive.store(bundleOf(relationshipEntries({ ...relationship, ...of })), controllerId)
  return { relationshipOid }
}

const hidden: Readonly<Record<string, Changes | ((hetu: string) => Promise<Changes>)>> = {
  'payment commitment (V07)': { type: 'payment-commitment' },
  'client-relationship document (V10)': { type: 'client-relationship-document' },
  'journal entry (V11)': { type: 'client-journal-entry' },
  'investigation of custody (V06)': { type: 'custody-investigation' },
  'document of adoption counselling (V05)': { socialService: 'adoption-counselling' },
  'document of a service task that is not shown (V17)': {
    ...{ serviceTask: 'older-people', socialService: 'home-care' },
  },
  'document made before a day (V18)': { createdAt: '2026-02-03T10:00:00+02:00' },
  'document made in a client relationship that is not shown (V05)': madeInAdoption,
  'document of special content (V15)': { specialContent: true },
}

describe.each(Object.entries(looks))('%s', (_name, { operation, look }) => {
  test.each(Object.entries(hidden))(
    'tells of what is shown beside this, as without it: %s',
    async (_of, hides) => {
      const [has, twin] = [someone(), someone()]
      const shown = [await stored(has), await stored(twin)] as const
      const other = await stored(has, typeof hides === 'function' ? await hides(has) : hides)
      for (const [hetu, id] of [
        [has, shown[0]],
        [twin, shown[1]],
        [has, other],
      ] as const)
        await used(hetu, id)
      for (const hetu of [has, twin]) await look(hetu)
      const rows = await told(has, operation, shown[0])
      expect(rows.flatMap(({ documents }) => documents)).toContain('shown')
      expect(rows).toEqual(await told(twin, operation, shown[1]))
      const chain = await verifyChain(archive.database, archive.patientId(has))
      expect(chain).toMatchObject({ intact: true })
    },
  )
})

describe('in an export', () => {
  const exported = async (hetu: string) =>
    (await eventsOf(archive, hetu))
      .filter(({ operation }) => operation === 'export-register')
      .map(({ documents }) => (documents as string[]).toSorted())
  const register = async () => archive.systemToken(controllerId, 'system/Register.r')

  test('what no rule tells apart has one event, in all its versions', async () => {
    const hetu = someone()
    const [setOid, first] = [newOid(), newOid()]
    const all = [
      await stored(hetu, { setOid, versionOid: first }),
      await stored(hetu, { setOid, replaces: first }),
      await stored(hetu),
    ]
    await get('/fhir/$export?_type=DocumentReference,Binary', await register())
    expect(await exported(hetu)).toEqual([all.toSorted()])
  })

  test('a version whose newest one is hidden stands beside no other, and neither does an attachment', async () => {
    const hetu = someone()
    const shown = await stored(hetu)
    const [setOid, first] = [newOid(), newOid()]
    await stored(hetu, { setOid, versionOid: first })
    await stored(hetu, { setOid, replaces: first, specialContent: true })
    await stored(hetu, { type: 'attachment', attachmentOfSet: setOid })
    await get('/fhir/$export', await register())
    expect(await exported(hetu)).toContainEqual([shown])
    expect(await told(hetu, 'export-register', shown)).toMatchObject([{ documents: ['shown'] }])
  })

  test('what is no longer kept stands apart by whom it was shown to, and from what is', async () => {
    const hetu = someone()
    const shown = await stored(hetu)
    const ended = [await stored(hetu), await stored(hetu), await stored(hetu)]
    for (const id of [shown, ...ended]) await used(hetu, id)
    const client_id = archive.patientId(hetu)
    for (const [n, id] of ended.entries()) {
      for (const [table, column] of [
        ['document_bodies', 'id'],
        ['binaries', 'document_id'],
        ['documents', 'id'],
      ] as const)
        await sql`delete from ${sql.ref(table)} where client_id = ${client_id} and ${sql.ref(column)} = ${id}`.execute(
          archive.database,
        )
      const told_to = n === 0 ? [] : ['self']
      const of = { client_id, id, set_oid: newOid(), shown_as: id, told_to, unit_id: null }
      const row = { ...of, attached_to: [], ended_at: archive.now() }
      await archive.database.insertInto('ended_documents').values(row).execute()
    }
    await get('/fhir/$export?_type=AuditEvent', await register())
    const [untold = '', ...toldOf] = ended
    expect((await exported(hetu)).toSorted()).toEqual(
      [[shown], [untold], toldOf.toSorted()].toSorted(),
    )
  })
})

describe('of one document', () => {
  const archivist = (path: string, ...parameters: readonly object[]) =>
    askAs(archive, 'archivist', controllerId)(`DocumentReference/${path}`, ...parameters)

  test('a version that was hidden hides no look at the newest one, and versions that are alike are one row', async () => {
    const [has, twin] = [someone(), someone()]
    const shown = new Map<string, string[]>()
    for (const hetu of [has, twin]) {
      const [setOid, first] = [newOid(), newOid()]
      const specialContent = hetu === has
      const old = await stored(hetu, { setOid, versionOid: first, specialContent })
      const id = await stored(hetu, { setOid, replaces: first })
      shown.set(hetu, specialContent ? [id] : [id, old])
      await archivist('$archived', { name: 'identifier', valueUri: `urn:oid:${setOid}` })
    }
    for (const hetu of [has, twin])
      expect(await told(hetu, 'read-document', ...(shown.get(hetu) ?? []))).toMatchObject([
        { events: 1 },
      ])
  })

  test('an attachment that is hidden hides no preview of an annulment', async () => {
    const [has, twin] = [someone(), someone()]
    const looks = []
    for (const hetu of [has, twin]) {
      const setOid = newOid()
      const id = await stored(hetu, { setOid })
      const attached = { type: 'attachment', attachmentOfSet: setOid } as const
      if (hetu === has) await stored(hetu, { ...attached, hiddenFromGuardians: true })
      expect((await archivist(`${id}/$annul-preview`)).status).toBe(200)
      looks.push(await told(hetu, 'preview-annulment', id))
    }
    expect(looks[0]).toMatchObject([{ documents: ['shown'] }])
    expect(looks[0]).toEqual(looks[1])
  })
})

test('a look at use that names nothing here is told beside one that names what is hidden', async () => {
  const hetu = someone()
  const secret = await stored(hetu, { type: 'payment-commitment' })
  await used(hetu, secret)
  const token = await archive.claimToken(controllerId, {
    ...{ hetu, statutoryGround: 'supervision', worker },
  } as const)
  expect((await archive.get(`/fhir/DocumentReference/${'0'.repeat(32)}`, token)).status).toBe(404)
  await ask('supervisor', 'AuditEvent/$supervise', hetu)
  expect(await told(hetu, 'supervise-use')).toMatchObject([{ events: 1, documents: [] }])
})
