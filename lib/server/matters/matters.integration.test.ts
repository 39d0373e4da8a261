import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { documentBundle, matterBundle } from '@/mocks/vendor/bundles'
import {
  documentInput,
  documentOf,
  hetus,
  newOid,
  testHetu,
} from '@/mocks/services/archive/testing/make-document'
import { startTestArchive } from '@/mocks/services/archive/testing/start-test-archive'
import { setPortalAgainst } from '../archive/testing/set-portal-against'
import { confirmInformation } from '../information/confirm-information'
import { readReaders } from '../readers/read-readers'
import type { Actor, Subject } from '../subject'
import { listMatters } from './list-matters'
import { readMatter } from './read-matter'

// The archive's clock stands still, so ours does too.
const now = new Date()
vi.useFakeTimers({ toFake: ['Date'], now })
const archive = await startTestArchive({ now, listen: true })
afterAll(archive.close)
setPortalAgainst(archive)

// The session is a matter of its own; here a test says who is logged in.
const session = vi.hoisted(() => ({ actor: undefined as unknown, subject: undefined as unknown }))
vi.mock('../session/require-actor', () => ({ requireActor: () => Promise.resolve(session.actor) }))
vi.mock('../asking/require-subject', () => ({
  requireSubject: () => Promise.resolve(session.subject),
}))
vi.mock('../asking/find-subject', () => ({
  findSubject: () => Promise.resolve({ ok: true, value: session.subject }),
}))

function person(hetu: string, display: string, birthDate: string): Actor {
  const names = { first: display, calling: display, family: display, display }
  return { key: `key of ${display}`, hetu, names, birthDate, sessionLabel: `login of ${display}` }
}
const anna = person(hetus.anna, 'Anna', '1990-01-01')
const carl = person(hetus.carl, 'Carl', '1970-03-03')
const child = person(hetus.child, 'Cia', '2016-05-02')

function logIn(actor: Actor, client: Actor = actor, capacity: Subject['capacity'] = 'self') {
  const { key, hetu, birthDate, names } = client
  const handle = capacity === 'self' ? 'self' : 'handle-1'
  session.actor = actor
  session.subject = { key, hetu, birthDate, displayName: names.display, capacity, handle }
}

const never = '0'.repeat(32)
const support = newOid()
const together = newOid()
const secret = newOid()
const ofChild = newOid()

const matter = (oid: string, name: string, hetu: string, shared = false) =>
  archive.store(matterBundle({ oid, name, hetu, controllerId: 'county-05', shared }))
async function store(changes: Parameters<typeof documentOf>[0]): Promise<string> {
  const [id] = await archive.store(documentOf(changes))
  return id ?? ''
}
function valueOf<Value>(result: { ok: true; value: Value } | { ok: false; failure: string }) {
  if (!result.ok) throw new Error(result.failure)
  return result.value
}
const nowhere = { ok: false, failure: 'not-found' }

await matter(support, 'Stöd i arbetet', hetus.anna)
await matter(together, 'Gemensam utredning', hetus.anna, true)
await matter(secret, 'Dolt ärende', hetus.anna)
await matter(ofChild, 'Cias stöd', hetus.child)
const made = (day: string) => `${day}T10:00:00+02:00`
const application = await store({
  matterOid: support,
  type: 'application',
  createdAt: made('2026-01-10'),
})
const decision = await store({ matterOid: support, createdAt: made('2026-03-05') })
await store({ matterOid: support, specialContent: true, createdAt: made('2026-02-01') })
await store({ matterOid: together })
await store({ matterOid: secret, specialContent: true })
const loose = await store({})
const childs = { hetu: hetus.child, matterOid: ofChild }
const plan = await store({ ...childs, type: 'client-plan', createdAt: made('2026-04-01') })
const hiddenFromHim = await store({
  ...childs,
  hiddenFromGuardians: true,
  createdAt: made('2026-05-01'),
})

async function readByCounty17(hetu: string, id: string) {
  const worker = { id: 'w-3', name: 'Olof Björk' }
  const token = await archive.claimToken('county-17', {
    hetu,
    statutoryGround: 'urgent-need',
    worker,
  })
  await archive.get(`/fhir/DocumentReference/${id}`, token)
}
async function idOf(name: string): Promise<string> {
  const { id } = await archive.database
    .selectFrom('matters')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return id
}

beforeAll(async () => {
  for (const each of [anna, carl]) {
    logIn(each)
    await confirmInformation('self', { version: '2', received: true })
  }
})

async function listed(handle = 'self') {
  const { matters } = valueOf(await listMatters(handle))
  if (matters.state !== 'read') throw new Error('The matters were not read')
  return matters.items
}

describe('matters', () => {
  test('are those in which something is shown, with what is shown alone (V12, V15)', async () => {
    logIn(anna)
    expect(await listed()).toMatchObject([
      { name: 'Stöd i arbetet', count: 2, first: '2026-01-10', last: '2026-03-05' },
    ])
  })

  test('have a thread for which nothing of the will is read but consents and prohibitions', async () => {
    logIn(anna)
    const id = await idOf('Stöd i arbetet')
    // Whether she has received the information is kept from the first time on.
    valueOf(await readMatter('self', id))
    const asked: string[] = []
    const note = (said: unknown) => asked.push((said as { request: ClientRequest }).request.path)
    subscribe('http.client.request.start', note)
    valueOf(await readMatter('self', id))
    unsubscribe('http.client.request.start', note)
    expect(asked.filter((path) => /Consent|Communication/.test(path))).toEqual([
      '/fhir/Consent/_search',
    ])
  })

  test('have a thread of what is shown, without a gap or a number of the rest', async () => {
    logIn(anna)
    const thread = valueOf(await readMatter('self', await idOf('Stöd i arbetet')))
    expect(thread.steps.map(({ day, what, document }) => [day, what, document.id])).toEqual([
      ['2026-01-10', 'applied', application],
      ['2026-03-05', 'decided', decision],
    ])
    expect(thread.statements).toEqual({ state: 'read', consentSince: null, prohibited: [] })
    expect(thread.lastDays).toBeNull()
  })

  test('have a thread of all that is shown, and are counted alike, however many there are', async () => {
    const long = newOid()
    const many = testHetu(7)
    const greta = person(many, 'Greta', '1980-01-01')
    await matter(long, 'Ett långt ärende', many)
    const ids: string[] = []
    for (let n = 0; n < 102; n += 1)
      ids.push(await store({ hetu: many, matterOid: long, createdAt: made('2026-03-05') }))
    logIn(greta)
    await confirmInformation('self', { version: '2', received: true })
    const { steps } = valueOf(await readMatter('self', await idOf('Ett långt ärende')))
    expect(new Set(steps.map(({ document }) => document.id))).toEqual(new Set(ids))
    expect(await listed()).toMatchObject([{ count: 102 }])
  })

  test('of which all is hidden, of another, and that never were, answer alike', async () => {
    logIn(anna)
    for (const id of [
      await idOf('Dolt ärende'),
      await idOf('Gemensam utredning'),
      await idOf('Cias stöd'),
      loose,
      never,
    ])
      expect(await readMatter('self', id)).toEqual(nowhere)
  })

  test('show a guardian nothing of what is hidden from him (V16)', async () => {
    logIn(carl, child, 'guardian')
    expect(await listed('handle-1')).toMatchObject([
      { name: 'Cias stöd', count: 1, first: '2026-04-01', last: '2026-04-01' },
    ])
    const his = valueOf(await readMatter('handle-1', await idOf('Cias stöd')))
    expect(JSON.stringify(his)).not.toContain(hiddenFromHim)
    logIn(child)
    const hers = valueOf(await readMatter('self', await idOf('Cias stöd')))
    expect(hers.steps.map(({ document }) => document.id)).toEqual([plan, hiddenFromHim])
  })
})

describe('until when its decisions can be challenged', async () => {
  const bertil = person(hetus.bertil, 'Bertil', '1980-02-02')
  const named = newOid()
  const of = { hetu: hetus.bertil, matterOid: named } as const
  const told = (day: string) => ({
    json: {
      facts: [
        { code: 'notified', day },
        { code: 'remedy-days', value: 30 },
      ],
    },
  })
  const storeForm = async (day: string, changes: Parameters<typeof documentInput>[0] = {}) => {
    const input = documentInput({ ...of, createdAt: made(day), ...changes })
    const [id = ''] = await archive.store(documentBundle({ ...input, ...told(day) }))
    return id
  }
  await matter(named, 'Stöd med dag', hetus.bertil)
  const dated = await storeForm('2026-03-05')
  const restriction = await storeForm('2026-04-06', { type: 'restriction-decision' })
  const plan = await storeForm('2026-02-02', { type: 'client-plan' })
  const silent = await store({ ...of, createdAt: made('2026-05-05') })
  await storeForm('2026-06-06', { specialContent: true })

  const readings = async () => {
    const { rows } = await sql<{ document: string }>`
      select unnest(documents) as document from audit_events
      where facts ->> 'operation' = 'read-binary'`.execute(archive.database)
    return rows.map(({ document }) => document)
  }
  const threadOf = async (withDays: boolean) => {
    logIn(bertil)
    return valueOf(await readMatter('self', await idOf('Stöd med dag'), { withDays }))
  }

  test('is not read with the thread, which reads no document', async () => {
    logIn(bertil)
    await confirmInformation('self', { version: '2', received: true })
    const before = await readings()
    expect(await threadOf(false)).toMatchObject({ lastDays: null })
    expect(await readings()).toEqual(before)
  })

  test('stands among the steps when it is asked for, and each decision that is shown has been read in the log (L1, V)', async () => {
    const before = await readings()
    const { steps, lastDays } = await threadOf(true)
    expect(steps.map(({ day, what, document: { id } }) => [day, what, id])).toEqual([
      ['2026-02-02', 'planned', plan],
      ['2026-03-05', 'decided', dated],
      ['2026-04-06', 'decided', restriction],
      ['2026-04-07', 'appealable', dated],
      ['2026-05-05', 'decided', silent],
      ['2026-05-06', 'appealable', restriction],
    ])
    expect(lastDays).toEqual({ state: 'read', silent: [silent] })
    // One without a structured form has nothing to read; a plan has no such day; what is hidden is not asked for.
    const since = (await readings()).slice(before.length)
    expect(since.toSorted()).toEqual([dated, restriction].toSorted())
  })

  test('looks unlike none when one of them cannot be read, and the thread stands', async () => {
    await sql`delete from binaries where document_id = ${dated} and content_type = 'application/json'`.execute(
      archive.database,
    )
    const { steps, lastDays } = await threadOf(true)
    expect(lastDays?.state).toBe('unavailable')
    expect(steps.map(({ what }) => what)).toEqual(['planned', 'decided', 'decided', 'decided'])
  })
})

describe('who has read', () => {
  test('a document: nobody else, then the organisation that did, and never oneself (L3, L5)', async () => {
    logIn(anna)
    expect(valueOf(await readReaders('self', { document: decision }, 'sv'))).toEqual({
      state: 'nobody',
      rows: [],
    })
    await readByCounty17(hetus.anna, decision)
    const { state, rows } = valueOf(await readReaders('self', { document: decision }, 'sv'))
    expect(state).toBe('some')
    expect(rows).toHaveLength(1)
    expect(rows[0]?.words).toContain('Österbottens välfärdsområde')
    expect(valueOf(await readReaders('self', { document: application }, 'sv')).state).toBe('nobody')
  })

  test('the documents of a matter, as far as they are shown', async () => {
    logIn(anna)
    const of = { matter: await idOf('Stöd i arbetet') }
    expect(valueOf(await readReaders('self', of, 'sv')).rows).toHaveLength(1)
    for (const hidden of ['Dolt ärende', 'Gemensam utredning'])
      expect(await readReaders('self', { matter: await idOf(hidden) }, 'sv')).toEqual(nowhere)
    expect(await readReaders('self', { matter: never }, 'sv')).toEqual(nowhere)
  })

  test('a hidden document is asked for by a guardian as one that never was (V16, L3)', async () => {
    await readByCounty17(hetus.child, hiddenFromHim)
    logIn(carl, child, 'guardian')
    for (const document of [hiddenFromHim, never])
      expect(await readReaders('handle-1', { document }, 'sv')).toEqual(nowhere)
    const of = { matter: await idOf('Cias stöd') }
    expect(valueOf(await readReaders('handle-1', of, 'sv')).state).toBe('nobody')
    logIn(child)
    // The child is told that her guardian has read, too.
    const told = valueOf(await readReaders('self', of, 'sv')).rows.map(({ words }) => words)
    expect(told).toHaveLength(2)
    expect(told.filter((words) => words.includes('Österbottens välfärdsområde'))).toHaveLength(1)
  })
})
