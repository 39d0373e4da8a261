// Long on purpose: the operations behind the pages, from the session to what the browser gets, against the archive.
import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { documentBundle, relationshipBundle } from '@/mocks/vendor/bundles'
import { securityLines } from '@/lib/logging/testing/security-lines'
import {
  documentInput,
  documentOf,
  hetus,
  newOid,
  testHetu,
} from '@/mocks/services/archive/testing/make-document'
import { startTestArchive } from '@/mocks/services/archive/testing/start-test-archive'
import { documentFiltersSchema } from '../contracts/portal/document-list'
import { logFiltersSchema } from '../contracts/portal/log'
import { addDays } from '../domain/calendar/add-to-day'
import { lastDayOf } from '../domain/calendar/last-day'
import { helsinkiDay } from '../domain/calendar/helsinki-day'
import { checkCharacterOf } from '../domain/identity/hetu'
import { setPortalAgainst } from './archive/testing/set-portal-against'
import { findWords } from './documents/find-words'
import { listDocuments } from './documents/list-documents'
import { readDocument } from './documents/read-document'
import { readDocumentFile } from './documents/read-document-file'
import { readDocumentPdf } from './documents/read-document-pdf'
import { readLastDayFile } from './documents/read-last-day-file'
import { listLog } from './log/list-log'
import { readHelp, readPublicHelp } from './help/read-help'
import { receiptOf } from '@/lib/proof/receipt-of'
import { confirmInformation } from './information/confirm-information'
import { readInformation } from './information/read-information'
import { readOverview } from './overview/read-overview'
import type { Reader } from './session/sealing/opened-mark'
import type { Actor, Subject } from './subject'
import { giveConsent } from './statements/make-statement'
import { readConsentToGive } from './statements/read-previews'

// The archive's clock stands still, so ours does too.
const now = new Date()
vi.useFakeTimers({ toFake: ['Date'], now })
const today = helsinkiDay(now)
const archive = await startTestArchive({ now, listen: true })
let open = true
const closeArchive = async () => {
  if (open) await archive.close()
  open = false
}
afterAll(closeArchive)

setPortalAgainst(archive)

const logged = vi.hoisted(() => [] as string[])
vi.mock('@/lib/config/logger', async () => {
  const { pino } = await import('pino')
  const root = pino({}, { write: (line: string) => void logged.push(line) })
  return { logger: () => root }
})

// The session is a matter of its own, with tests of its own; here a test says who is logged in.
const session = vi.hoisted(() => ({
  actor: undefined as unknown,
  subject: undefined as unknown,
  lastVisit: null as Date | null,
  newSince: new Date(8e15),
  logReadAt: null as Date | null,
  opened: new Set<string>(),
  searches: new Map<string, string>(),
}))
vi.mock('./session/require-actor', () => ({ requireActor: () => Promise.resolve(session.actor) }))
vi.mock('./asking/require-subject', () => ({
  requireSubject: () => Promise.resolve(session.subject),
}))
vi.mock('./asking/find-subject', () => ({
  findSubject: () => Promise.resolve({ ok: true, value: session.subject }),
}))
vi.mock('./session/read-neutral-titles', () => ({
  readNeutralTitles: () => Promise.resolve(false),
}))
vi.mock('./session/last-visit', () => ({ lastVisit: () => Promise.resolve(session.lastVisit) }))
const ofReader = ({ actorKey, subjectKey }: Reader, id: string) => `${actorKey} ${subjectKey} ${id}`
vi.mock('./session/news', () => ({
  readNewness: () => Promise.resolve({ documents: session.newSince, log: session.newSince }),
  readOpened: (reader: Reader, ids: string[]) =>
    Promise.resolve(new Set(ids.filter((id) => session.opened.has(ofReader(reader, id))))),
  noteOpened: (reader: Reader, { id }: { id: string }) =>
    Promise.resolve(void session.opened.add(ofReader(reader, id))),
  noteLogRead: (_: unknown, at: Date) => Promise.resolve(void (session.logReadAt = at)),
}))
vi.mock('./session/searches', () => ({
  recallSearch: (handle: string, id: string) =>
    Promise.resolve(session.searches.get(`${handle} ${id}`) ?? null),
  rememberSearch: (handle: string, words: string) => {
    session.searches.set(`${handle} search-1`, words)
    return Promise.resolve('search-1')
  },
}))

function person(hetu: string, display: string, birthDate: string): Actor {
  const names = { first: display, calling: display, family: display, display }
  return { key: `key of ${display}`, hetu, names, birthDate, sessionLabel: `login of ${display}` }
}
const anna = person(hetus.anna, 'Anna', '1990-01-01')
const bertil = person(hetus.bertil, 'Bertil', '1980-02-02')
const child = person(hetus.child, 'Cia', '2016-05-02')

function logIn(actor: Actor, client: Actor = actor, capacity: Subject['capacity'] = 'self') {
  const { key, hetu, birthDate, names } = client
  const handle = capacity === 'self' ? 'self' : 'handle-1'
  session.actor = actor
  session.subject = { key, hetu, birthDate, displayName: names.display, capacity, handle }
}
async function informed(...people: Actor[]) {
  for (const each of people) {
    logIn(each)
    await confirmInformation('self', { version: '2', received: true })
  }
}
/** The one who is logged in was here an hour ago, for the first time. */
function visited() {
  session.lastVisit = addMinutes(-60)
  session.newSince = addMinutes(-60)
}
const filters = (query: Record<string, unknown> = {}) => documentFiltersSchema.parse(query)

async function list(query: Record<string, unknown> = {}) {
  const read = await listDocuments('self', filters(query))
  if (!read.ok || read.value.list.state !== 'read') throw new Error('The list was not read')
  return { ...read.value, list: read.value.list }
}
const rowsLogged = async () => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from audit_events`.execute(
    archive.database,
  )
  return rows[0]?.n ?? 0
}

beforeEach(() => {
  session.lastVisit = null
  session.newSince = now
  session.opened.clear()
  session.searches.clear()
})

describe('the Kanta information', () => {
  test('an adult is asked first, confirms once, and goes on', async () => {
    logIn(person(`040475-904${checkCharacterOf('040475', '904')}`, 'Dora', '1975-04-04'))
    for (const read of [
      await readOverview('self'),
      await listDocuments('self', filters()),
      await readDocument('self', 'f'.repeat(32)),
      await readDocumentPdf('self', 'f'.repeat(32), 'sv'),
    ])
      expect(read).toEqual({ ok: false, failure: 'information-needed' })

    const before = await readInformation('self')
    expect(before.information).toMatchObject({ need: 'first', mustConfirm: true, received: null })

    const other = await confirmInformation('self', { version: '1', received: true })
    expect(other).toEqual({ ok: false, failure: 'other-version' })
    const confirm = () => confirmInformation('self', { version: '2', received: true })
    expect([await confirm(), await confirm()]).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ])
    const after = await readInformation('self')
    expect(after.information).toMatchObject({
      need: 'none',
      received: { version: '2', channel: 'portal' },
    })
    expect((await readOverview('self')).ok).toBe(true)
  })

  test('the receipt names the client and who confirmed it', async () => {
    const hetu = `050575-905${checkCharacterOf('050575', '905')}`
    const emma = person(hetu, 'Emma', '1975-05-05')
    logIn(emma)
    expect(await confirmInformation('self', { version: '2', received: true })).toMatchObject({
      ok: true,
    })
    const { jws } = await archive.database
      .selectFrom('receipts')
      .select('jws')
      .where('client_id', '=', archive.patientId(hetu))
      .executeTakeFirstOrThrow()
    expect(receiptOf(jws)).toMatchObject({
      pii_principal: { name: emma.names.display },
      event: { by: { name: emma.names.display } },
    })
  })

  test('a minor is let in without', async () => {
    logIn(child)
    expect((await readOverview('self')).ok).toBe(true)
    expect((await readInformation('self')).information).toMatchObject({ mustConfirm: false })
  })

  test('a guardian who has not confirmed for himself is asked, whomever he acts for', async () => {
    logIn(person(hetus.carl, 'Carl', '1970-03-03'), child, 'guardian')
    expect(await readOverview('handle-1')).toEqual({ ok: false, failure: 'information-needed' })
  })

  test('a proxy confirms nothing for the principal', async () => {
    logIn(bertil, anna, 'proxy')
    const confirmed = await confirmInformation('handle-1', { version: '2', received: true })
    expect(confirmed).toEqual({ ok: false, failure: 'not-allowed' })
  })
})

describe('documents of one client', async () => {
  const title = (text: string) => ({ title: text })
  const [decision = ''] = await archive.store(
    documentOf({ ...title('Beslut om boende'), createdAt: '2026-03-05T10:00:00+02:00' }),
  )
  const set = { setOid: newOid(), versionOid: newOid(), ...title('Felaktig plan') }
  const [replaced = ''] = await archive.store(documentOf(set))
  const [corrected = ''] = await archive.store(
    documentOf({
      ...set,
      ...title('Rättad plan'),
      versionOid: newOid(),
      replaces: set.versionOid,
      text: 'Om zebror.',
    }),
  )
  const [family = ''] = await archive.store(
    documentOf({
      ...title('Beslut om familjearbete'),
      serviceTask: 'families',
      socialService: 'family-work',
    }),
  )
  const hidden = {
    'V02 phase 1': { format: 'phase-1' },
    'V02 old': { format: 'old' },
    'V04 violence': { socialService: 'violence-prevention' },
    'V05 adoption': { socialService: 'adoption-counselling' },
    'V06 custody': { type: 'custody-investigation' },
    'V07 payment': { type: 'payment-commitment' },
    'V10 relationship': { type: 'client-relationship-document' },
    'V11 journal': { type: 'client-journal-entry' },
    'V13 parenthood': { socialService: 'parenthood-investigation' },
    'V14 delayed': { delayUntil: addDays(today, 1) },
    'V15 special': { specialContent: true },
    'V17 not begun': { serviceTask: 'child-welfare', socialService: 'child-welfare-open-care' },
    'V18 restricted': { type: 'hearing' },
  } as const
  const hiddenIds = [replaced]
  for (const [name, change] of Object.entries(hidden))
    hiddenIds.push(...(await archive.store(documentOf({ ...title(`Dold ${name}`), ...change }))))
  const [foreign = ''] = await archive.store(
    documentOf({ ...title('Någon annans'), hetu: hetus.bertil }),
  )
  const relationship = {
    oid: newOid(),
    hetu: hetus.anna,
    controllerId: 'county-05',
    unitId: 'unit-snostjarnan',
    serviceTask: 'working-age',
    socialService: 'social-work',
    start: '2025-08-11',
  } as const
  const worker = {
    identifier: 'w-1',
    name: 'Petra Granbacka',
    role: 'socialarbetare',
    unitId: 'unit-snostjarnan',
    phone: '02 000 010',
    availability: 'vardagar klockan 9–11',
  }
  const send = async (changes: object) => {
    const sent = await archive.send(relationshipBundle({ ...relationship, ...changes }))
    expect(sent.status).toBe(200)
  }
  await send({ worker })
  await send({
    oid: newOid(),
    socialService: 'adoption-counselling',
    serviceTask: 'family-law',
    worker: { ...worker, identifier: 'w-2', name: 'Dold Arbetare' },
  })
  await informed(anna)
  beforeEach(() => logIn(anna))

  test('the list holds what is shown, newest first, with marks', async () => {
    visited()
    const { list: read } = await list()
    expect(read.rows.map(({ id, mark }) => [id, mark])).toEqual(
      expect.arrayContaining([
        [corrected, 'newly-corrected'],
        [family, 'new'],
        [decision, 'new'],
      ]),
    )
    expect(read).toMatchObject({ total: 3, totalWithoutFilters: 3, page: 1, pages: 1 })
    expect(read.rows.at(-1)?.id).toBe(decision)
  })

  test('what is new stays so until it is opened, and a corrected one keeps its mark', async () => {
    visited()
    const marks = async () => {
      const { list: read } = await list()
      return Object.fromEntries(read.rows.map(({ id, mark }) => [id, mark]))
    }
    const news = async () => {
      const read = await readOverview('self')
      return read.ok && read.value.news.state === 'read' ? read.value.news : undefined
    }
    expect(await news()).toMatchObject({
      count: 3,
      sinceToday: helsinkiDay(addMinutes(-60)) === today,
    })
    expect((await readDocument('self', decision)).ok).toBe(true)
    expect((await readDocument('self', corrected)).ok).toBe(true)
    expect(await marks()).toEqual({ [corrected]: 'corrected', [family]: 'new', [decision]: null })
    expect(await news()).toMatchObject({ count: 1, items: [{ id: family, mark: 'new' }] })
    expect((await readDocument('self', 'f'.repeat(32))).ok).toBe(false)
    expect(session.opened.size).toBe(2)
  })

  test('nothing of a hidden document is in anything that a page gets', async () => {
    const pages = JSON.stringify([
      await readOverview('self'),
      await list(),
      await list({ serviceTask: 'child-welfare' }),
      await readHelp('self'),
      await readDocument('self', decision),
    ])
    expect(pages).toContain('Beslut om boende')
    for (const id of hiddenIds) expect(pages).not.toContain(id)
    expect(pages).not.toContain('Dold')
    expect(pages).not.toContain('Felaktig')
  })

  test('hidden, replaced, foreign and invented ids answer alike, with as many reads and log lines', async () => {
    const outcome = async (id: string) => {
      const before = await rowsLogged()
      logged.length = 0
      const answers = [
        await readDocument('self', id),
        await readDocumentPdf('self', id, 'sv'),
        await readLastDayFile('self', id, 'sv'),
      ]
      const lines = logged.map((line) => ({ ...(JSON.parse(line) as object), time: 0 }))
      expect(logged.join('')).not.toContain(id)
      return { answers, reads: (await rowsLogged()) - before, lines }
    }
    const never = await outcome('f'.repeat(32))
    expect(never.answers[0]).toEqual({ ok: false, failure: 'not-found' })
    const event = 'malicious_direct_reference document'
    expect(securityLines(logged)).toEqual([event, event, event])
    for (const id of [...hiddenIds, foreign, '../x']) expect(await outcome(id)).toEqual(never)
  })

  test('a document comes with its facts, its text and whom to ask', async () => {
    const read = await readDocument('self', corrected)
    expect(read).toMatchObject({
      ok: true,
      value: {
        title: 'Rättad plan',
        author: 'Petra Granbacka, socialarbetare',
        correctedOn: today,
        language: 'sv',
        languageTag: 'sv',
        unit: { id: 'unit-snostjarnan', contact: { phone: expect.stringMatching(/\d/) } },
        controller: { id: 'county-05', name: { en: expect.stringContaining('Southwest') } },
        content: {
          state: 'read',
          view: { kind: 'xhtml', html: '<h2>Rättad plan</h2><p>Om zebror.</p>' },
        },
      },
    })
  })

  test('it is saved as a tagged PDF, and a document in XHTML is no file of the archive', async () => {
    const pdf = await readDocumentPdf('self', decision, 'sv')
    if (!pdf.ok) throw new Error(pdf.failure)
    expect(pdf.value.fileName).toBe('Handling-2026-03-05.pdf')
    expect(pdf.value.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await readDocumentFile('self', decision, 'sv')).toEqual({
      ok: false,
      failure: 'not-found',
    })
  })

  test('the last day of what is stored is a file, which is read and logged as the document is', async () => {
    const days = (notified: string) => ({
      facts: [
        { code: 'notified', day: notified },
        { code: 'remedy-days', value: 30 },
      ],
      parts: ['decision', 'remedy'],
    })
    const store = async (json: Readonly<Record<string, unknown>>) => {
      const [id = ''] = await archive.store(
        documentBundle({ ...documentInput({ hetu: hetus.bertil }), json }),
      )
      return id
    }
    const coming = await store(days(today))
    const passed = await store(days(addDays(today, -60)))
    await informed(bertil)
    const lastDay = lastDayOf(today, 30)
    expect(await readDocument('self', coming)).toMatchObject({
      value: { content: { lastDay, parts: ['decision', 'remedy'] } },
    })
    const before = await rowsLogged()
    const file = await readLastDayFile('self', coming, 'fi')
    expect((await rowsLogged()) - before).toBeGreaterThan(0)
    expect(file).toMatchObject({
      value: {
        fileName: 'tarkea-paiva.ics',
        text: expect.stringContaining(`DTSTART;VALUE=DATE:${lastDay.replaceAll('-', '')}`),
      },
    })
    expect(await readLastDayFile('self', passed, 'fi')).toEqual({
      ok: false,
      failure: 'not-found',
    })
  })

  test('filters and words narrow the list, and the words are not in the address', async () => {
    const found = await findWords('self', '  zebror ')
    expect(found).toEqual({ ok: true, value: { searchId: 'search-1' } })
    const searched = await list({ searchId: 'search-1' })
    expect(searched).toMatchObject({ words: 'zebror', list: { total: 1, totalWithoutFilters: 3 } })
    expect(await list({ serviceTask: 'families' })).toMatchObject({
      list: { total: 1, totalWithoutFilters: 1, rows: [{ id: family }] },
    })
    const newest = (await list()).list.rows.map(({ id }) => id)
    const oldest = await list({ order: 'oldest' })
    expect(newest).toHaveLength(3)
    expect(oldest.list.rows.map(({ id }) => id)).toEqual(newest.toReversed())
    expect(oldest.filters.order).toBe('oldest')
    expect((await list({ order: 'x' })).list.rows.map(({ id }) => id)).toEqual(newest)
    expect((await list({ year: '1999' })).list).toMatchObject({ rows: [], total: 0 })
    for (const nothing of ['   ', '\u0000', ' \u0000\ud800 ', '']) {
      expect(await findWords('self', nothing)).toEqual({ ok: false, failure: 'no-words' })
    }
  })

  test.each([
    ['U+0000 before a word', '\u0000zebror', 1],
    ['U+0000 within words that are nowhere', 'zzz\u0000qqq', 0],
    ['half a surrogate pair', 'zebror\ud83d', 1],
    ['a pair that the limit cuts', `zebror ${'\u{1f600}'.repeat(200)}`, 1],
    ['a noncharacter', 'zebror\uffff', 1],
    ['a sign alone', '§', 0],
    ['an emoji alone', '\u{1f600}', 0],
    ['a 21st word that is nowhere', `${'zebror '.repeat(20)}finnsinte`, 0],
  ])('a search for %s is answered', async (_name, words, total) => {
    expect(await findWords('self', words)).toMatchObject({ ok: true })
    expect((await list({ searchId: 'search-1' })).list).toMatchObject({ total })
  })

  test('a place in the log that is none is the first page', async () => {
    const first = await listLog('self', logFiltersSchema.parse({}))
    for (const cursor of ['x', 'abc%', '\u0000', 'å'.repeat(500)]) {
      const read = await listLog('self', logFiltersSchema.parse({ cursor }))
      const rowsOf = (log: typeof read) =>
        log.ok && log.value.log.state === 'read' ? log.value.log.rows.map(({ id }) => id) : null
      expect(rowsOf(read)).not.toBeNull()
      expect(rowsOf(read)).toEqual(rowsOf(first))
    }
  })

  test('words typed under one address are none under the address of another (R4)', async () => {
    await findWords('self', 'zebror')
    logIn(anna, child, 'guardian')
    const read = await listDocuments('handle-1', filters({ searchId: 'search-1' }))
    expect(read).toMatchObject({ ok: true, value: { words: null } })
    logIn(anna)
    expect(await list({ searchId: 'search-1' })).toMatchObject({ words: 'zebror' })
  })

  test('words of a hidden document find nothing', async () => {
    await findWords('self', 'Dold')
    expect((await list({ searchId: 'search-1' })).list).toMatchObject({ rows: [], total: 0 })
  })

  test('the options of the filters are values of shown documents', async () => {
    const { options } = (await list()).list
    expect(options.types).toEqual([{ value: 'decision', count: 3 }])
    expect(options.serviceTasks.map(({ value }) => value).sort()).toEqual([
      'families',
      'working-age',
    ])
  })

  test('the overview tells what is new, by service task, and what changes soon', async () => {
    visited()
    const read = await readOverview('self')
    expect(read).toMatchObject({
      ok: true,
      value: {
        whose: { displayName: 'Anna', handle: 'self', minor: false },
        news: { state: 'read', count: 3 },
        documents: {
          state: 'read',
          total: 3,
          tasks: [
            { serviceTask: 'families', count: 1 },
            { serviceTask: 'working-age', count: 2, controllers: [{ id: 'county-05' }] },
          ],
        },
        relationships: {
          state: 'read',
          items: [{ serviceTask: 'working-age', startedOn: '2025-08-11', endedOn: null }],
          ownWorkers: [{ name: 'Petra Granbacka', contact: { phone: '02 000 010' } }],
        },
      },
    })
    const changes = read.ok && read.value.changes.state === 'read' ? read.value.changes.items : []
    expect(changes.map(({ kind }) => kind)).toEqual(['task-begins', 'task-begins'])
  })

  test('on a first visit nothing is new', async () => {
    const read = await readOverview('self')
    expect(read).toMatchObject({ value: { news: { state: 'read', since: null, count: 0 } } })
  })

  test('the overview tells what others did since the last visit, and of the hidden nothing', async () => {
    const county17 = await archive.claimToken('county-17', {
      hetu: hetus.anna,
      statutoryGround: 'urgent-need',
      worker: { id: 'w-3', name: 'Olof Björk' },
    })
    // A version that is hidden for its age alone is told of: its document is shown.
    for (const id of [decision, ...hiddenIds.filter((each) => each !== replaced)]) {
      await archive.get(`/fhir/DocumentReference/${id}`, county17)
    }
    await informed(bertil)
    logIn(bertil, anna, 'proxy')
    const before = await readConsentToGive('handle-1')
    if (!before.ok || before.value.state !== 'preview') throw new Error('No preview')
    expect((await giveConsent('handle-1', before.value.preview)).ok).toBe(true)

    logIn(anna)
    visited()
    const disclosed = { kind: 'disclosure', organisation: { id: 'county-17' }, documentCount: 1 }
    const given = { kind: 'statement', operation: 'give-consent', actorName: 'Bertil' }
    expect(await readOverview('self')).toMatchObject({
      value: {
        logNews: {
          state: 'read',
          items: expect.arrayContaining([
            expect.objectContaining({
              ...disclosed,
              organisation: expect.objectContaining(disclosed.organisation),
            }),
            expect.objectContaining(given),
          ]),
          more: false,
        },
        statements: {
          informed: true,
          received: { version: '2' },
          consent: { since: now.toISOString(), older: false, endsOn: null, endsSoon: false },
          withdrawnAt: null,
          endedOn: null,
          prohibitions: 0,
          mayChange: true,
        },
      },
    })
    // The proxy is told what others did, and not what he did himself.
    logIn(bertil, anna, 'proxy')
    const told = await readOverview('handle-1')
    const operations =
      told.ok && told.value.logNews?.state === 'read'
        ? told.value.logNews.items.map(({ operation }) => operation).sort()
        : []
    expect(operations).toEqual(['confirm-information', 'read-document'])
  })

  test('on a first visit the log is not asked', async () => {
    const asked = async () => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from audit_events
        where facts->>'operation' = 'read-log'`.execute(archive.database)
      return rows[0]?.n
    }
    const before = await asked()
    const read = await readOverview('self')
    expect(read).toMatchObject({ value: { logNews: { state: 'read', items: [], more: false } } })
    expect(await asked()).toBe(before)
    visited()
    await readOverview('self')
    expect(await asked()).toBe(Number(before) + 1)
  })

  test('the help names the unit of what is seen, however much else there is that is hidden (V11)', async () => {
    const hilda = person(testHetu(41), 'Hilda', '2001-01-01')
    const { hetu } = hilda
    await archive.store(documentOf({ hetu, createdAt: '2026-01-05T10:00:00+02:00' }))
    for (let n = 0; n < 101; n += 1)
      await archive.store(documentOf({ hetu, type: 'client-journal-entry' }))
    await informed(hilda)
    expect((await readHelp('self')).units).toMatchObject([{ id: 'unit-snostjarnan' }])
  })

  test('the help counts what is seen, and is the same without counts for all', async () => {
    const help = await readHelp('self')
    const own =
      help.starts.state === 'read' ? help.starts.controllers.find(({ own }) => own) : undefined
    expect(own).toMatchObject({ id: 'county-05', own: true })
    expect(own?.tasks.find(({ serviceTask }) => serviceTask === 'working-age')).toMatchObject({
      begun: true,
      visible: 2,
      restrictions: [{ type: 'hearing', madeBefore: null }],
    })
    const everyone = await readPublicHelp()
    const first = everyone.starts.state === 'read' ? everyone.starts.controllers[0] : undefined
    expect(first).toMatchObject({ own: false })
    expect(JSON.stringify(everyone)).not.toContain('"visible":0')
  })
})

describe('a minor and the guardian', async () => {
  const about = {
    hetu: hetus.child,
    serviceTask: 'families',
    socialService: 'family-work',
  } as const
  const [plan = ''] = await archive.store(documentOf({ ...about, title: 'Klientplan' }))
  const [secret = ''] = await archive.store(
    documentOf({ ...about, title: 'Samtal', hiddenFromGuardians: true }),
  )
  await informed(bertil)

  test('the minor sees what is hidden from the guardian', async () => {
    logIn(child)
    expect((await list()).list.rows.map(({ id }) => id).sort()).toEqual([plan, secret].sort())
    expect((await readDocument('self', secret)).ok).toBe(true)
  })

  test.each(['guardian', 'information-right'] as const)('a %s sees the rest', async (capacity) => {
    logIn(bertil, child, capacity)
    expect((await list()).list).toMatchObject({ rows: [{ id: plan }], total: 1 })
    expect(await readDocument('handle-1', secret)).toEqual({ ok: false, failure: 'not-found' })
    expect(JSON.stringify(await readOverview('handle-1'))).not.toContain(secret)
  })

  test('what is new to a guardian is so by what he may see, and stays new to the child when he has opened it', async () => {
    const news = async (handle: string) => {
      const read = await readOverview(handle)
      if (!read.ok || read.value.news.state !== 'read') throw new Error('There are no news')
      return read.value.news.items.map(({ id }) => id).sort()
    }
    logIn(bertil, child, 'guardian')
    visited()
    expect(await news('handle-1')).toEqual([plan])
    expect((await readDocument('handle-1', secret)).ok).toBe(false)
    expect((await readDocument('handle-1', plan)).ok).toBe(true)
    expect(await news('handle-1')).toEqual([])
    logIn(child)
    expect(await news('self')).toEqual([plan, secret].sort())
    await readDocument('self', secret)
    expect(await news('self')).toEqual([plan])
  })

  test('a guardian of one who is grown up sees nothing, whatever the session says', async () => {
    logIn(bertil, { ...child, birthDate: '2000-05-02' }, 'guardian')
    expect((await list()).list).toMatchObject({ rows: [], total: 0 })
    expect(await readDocument('handle-1', plan)).toEqual({ ok: false, failure: 'not-found' })
  })

  test('an actor whose own data is not the one that is open sees nothing as herself', async () => {
    logIn(child)
    session.actor = { ...child, key: 'key of another' }
    expect((await list()).list.total).toBe(0)
  })
})

test('what was read before comes from memory, is logged again, and is never older than the archive', async () => {
  const hetu = `050575-905${checkCharacterOf('050575', '905')}`
  const eva = person(hetu, 'Eva', '1975-05-05')
  const store = async (changes: object) => archive.store(documentOf({ hetu, ...changes }))
  const [first = ''] = await store({ title: 'Första' })
  await informed(eva)
  const read = async () => (await list()).list.rows.map(({ id }) => id)
  expect(await read()).toEqual([first])

  const before = await rowsLogged()
  expect(await read()).toEqual([first])
  expect(await rowsLogged()).toBe(before + 1)

  const [second = ''] = await store({ title: 'Andra', createdAt: '2026-11-19T10:00:00+02:00' })
  expect(await read()).toEqual([second, first])
  await store({ title: 'Dold', delayUntil: addDays(today, 1) })
  expect(await read()).toEqual([second, first])
  expect((await readDocument('self', first)).ok).toBe(true)
})

test('a list of many pages has each document once', async () => {
  const carl = person(hetus.carl, 'Carl', '1970-03-03')
  const stored: string[] = []
  for (let day = 1; day <= 28; day += 1) {
    const createdAt = `2026-02-${String(day).padStart(2, '0')}T10:00:00+02:00`
    stored.push(...(await archive.store(documentOf({ hetu: hetus.carl, createdAt }))))
  }
  await informed(carl)
  const first = await list({ page: '1' })
  const second = await list({ page: '2' })
  const past = await list({ page: '99' })
  expect(first.list).toMatchObject({ total: 28, page: 1, pages: 2 })
  expect(past.list).toEqual({ ...second.list, readAt: past.list.readAt })
  const ids = [...first.list.rows, ...second.list.rows].map(({ id }) => id)
  expect(ids).toEqual(stored.reverse())
})

test('with the archive gone, each page says so and keeps what it can show', async () => {
  await informed(anna)
  await closeArchive()
  const gone = { state: 'unavailable', reference: expect.stringMatching(/^\w{4}-\w{4}$/) }
  expect(await readOverview('self')).toMatchObject({
    ok: true,
    value: {
      whose: { displayName: 'Anna' },
      news: gone,
      logNews: { state: 'read', items: [], more: false },
      documents: gone,
      statements: gone,
      relationships: gone,
      changes: gone,
    },
  })
  expect(await listDocuments('self', filters())).toMatchObject({
    ok: true,
    value: { list: gone, workers: gone },
  })
  const read = await readDocument('self', 'f'.repeat(32))
  expect(read).toMatchObject({ ok: false, failure: 'archive-unavailable' })
  const help = await readHelp('self')
  expect(help.starts).toMatchObject({ state: 'read' })
  expect(JSON.stringify(help)).not.toContain('"visible":0')
  const information = await readInformation('self')
  expect(information.information).toEqual(gone)
  const confirmed = await confirmInformation('self', { version: '2', received: true })
  expect(confirmed).toMatchObject({ ok: false, failure: 'unavailable' })
})

function addMinutes(minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000)
}
