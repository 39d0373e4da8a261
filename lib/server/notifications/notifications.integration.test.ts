// Long on purpose: the whole way of a message, from the address that is typed to the mail, with the archive and a mail server.
import { longestNamePart } from '@/lib/domain/identity/name-length'
import type { DocumentNotes } from '@/lib/domain/codes/document-notes'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { secondsToNextDay } from '@/lib/domain/calendar/helsinki-time'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { securityLines } from '@/lib/logging/testing/security-lines'
import { migrate } from '@/lib/database/migrate'
import { openTestDatabase } from '@/lib/database/open-test-database'
import type { AuditEntry } from '@/mocks/services/archive/log/events/audit-entry'
import { recordAudit } from '@/mocks/services/archive/log/events/audited-statement'
import { eventOf } from '@/mocks/services/archive/log/asking/testing/log-client'
import { deliverNotifications } from '@/mocks/services/archive/log/notifications/deliver-notifications'
import { documentOf, hetus, newOid, testHetu } from '@/mocks/services/archive/testing/make-document'
import { enterReference } from '@/mocks/services/archive/testing/enter-reference'
import { startTestArchive } from '@/mocks/services/archive/testing/start-test-archive'
import type { Mail } from '@/mocks/services/mail/mailbox'
import { startMail } from '@/mocks/services/mail/start-mail'
import { relationshipBundle } from '@/mocks/vendor/bundles'
import { setPortalAgainst } from '../archive/testing/set-portal-against'
import { confirmInformation } from '../information/confirm-information'
import { sessionMigrations } from '../session/store/migrations'
import type { SessionTables } from '../session/store/session-tables'
import type { Actor } from '../subject'
import { askForNotifications } from './ask-for-notifications'
import { chooseDocuments } from './choose-documents'
import { confirmNotifications } from './confirm-notifications'
import { readNotificationsPage } from './read-notifications-page'
import { stopNotifications } from './stop-notifications'
import { takeNote } from './take-note'

const start = new Date('2026-11-21T10:00:00Z')
vi.useFakeTimers({ toFake: ['Date'], now: start })

// The portal's door for the archive.
const portal = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const { authorization = '' } = request.headers
    const body = Buffer.concat(parts)
    const told = new Request(`${portalUrl}/api/notes`, {
      method: 'POST',
      headers: { authorization },
      body,
    })
    void takeNote(told).then(async (answer) => {
      answers.push(answer.status)
      response.writeHead(answer.status).end(await answer.text())
    })
  })
}).listen(0, '127.0.0.1')
await once(portal, 'listening')
const portalUrl = `http://127.0.0.1:${(portal.address() as AddressInfo).port}`
let answers: number[] = []

const hooks = [`${portalUrl}/api/notes`]
const archive = await startTestArchive({ now: start, listen: true, hooks })
const mail = await startMail({ port: 0, smtpPort: 0, pages: true, log: pino({ level: 'silent' }) })
const { database, close } = await openTestDatabase<SessionTables>()
await migrate(database, sessionMigrations)
afterAll(async () => {
  portal.close()
  await mail.close()
  await archive.close()
  await close()
})

setPortalAgainst(archive)
vi.stubEnv('PORTAL_URL', portalUrl)
vi.stubEnv('SMTP_URL', mail.smtpUrl)
vi.stubEnv('MAIL_FROM', 'MittKanta <noreply@mittkanta.example>')

const logged = vi.hoisted(() => [] as string[])
vi.mock('@/lib/config/logger', async () => {
  const { pino } = await import('pino')
  const root = pino({}, { write: (line: string) => void logged.push(line) })
  return { logger: () => root }
})

// The session is a matter of its own, with tests of its own; here a test says who is logged in.
const session = vi.hoisted(() => ({ actor: undefined as unknown, subject: undefined as unknown }))
vi.mock('../session/require-actor', () => ({ requireActor: () => Promise.resolve(session.actor) }))
vi.mock('../asking/require-subject', () => ({
  requireSubject: () => Promise.resolve(session.subject),
}))
vi.mock('../asking/find-subject', () => ({
  findSubject: () => Promise.resolve({ ok: true, value: session.subject }),
}))
vi.mock('./note-store', () => ({
  noteStore: () => Promise.resolve({ database, secrets: ['a secret of the tests'] }),
}))
vi.mock('./read-others', () => ({ readOthers: () => Promise.resolve({ people: [], any: false }) }))
/** How the archive answers a subscription, when not by itself. */
const archiveFault = vi.hoisted(() => ({ failure: undefined as string | undefined }))
vi.mock('../archive/subscriptions', async (original) => {
  const real = await original<typeof import('../archive/subscriptions')>()
  const subscribe: typeof real.subscribe = async (...asked) => {
    const { failure } = archiveFault
    if (failure !== 'not-begun') await real.subscribe(...asked)
    return { ok: false, failure: failure as 'unsure' }
  }
  return {
    ...real,
    subscribe: (...asked: Parameters<typeof real.subscribe>) =>
      archiveFault.failure === undefined ? real.subscribe(...asked) : subscribe(...asked),
  }
})

function logIn(hetu: string, birthDate = '2001-01-01', display = 'Anna Testlund'): Actor {
  const names = { first: display, calling: display, family: display, display }
  const actor = { key: `key of ${hetu}`, hetu, names, birthDate, sessionLabel: `login of ${hetu}` }
  session.actor = actor
  session.subject = { ...actor, displayName: display, capacity: 'self', handle: 'self' }
  return actor
}

let tests = 0
let hetu: string
let client: string
let document: string
let address: string
beforeEach(async () => {
  setNow(start)
  answers = []
  archiveFault.failure = undefined
  await archive.database.deleteFrom('notes').execute()
  await archive.database.deleteFrom('document_notes').execute()
  address = `anna-${tests}@example.org`
  hetu = testHetu(tests++)
  client = archive.patientId(hetu)
  ;[document = ''] = await archive.store(documentOf({ hetu }))
  logIn(hetu)
  const confirmed = await confirmInformation('self', { version: '2', received: true })
  expect(confirmed).toEqual({ ok: true, value: null })
})

function setNow(moment: Date) {
  vi.setSystemTime(moment)
  archive.setNow(moment)
}
const later = (hours: number) => setNow(new Date(start.getTime() + hours * 3_600_000))

async function mails(to = address): Promise<Mail[]> {
  const answer = await fetch(`${mail.url}/mails?${new URLSearchParams({ to })}`)
  return (await answer.json()) as Mail[]
}
async function codeIn(to = address): Promise<string> {
  const [newest] = await mails(to)
  const found = /^\d{4} \d{4} \d{4}$/m.exec(newest?.text ?? '')
  if (!found) throw new Error('There is no code')
  return found[0]
}
async function turnOn(to = address, documents: DocumentNotes = 'none') {
  expect(await askForNotifications('self', to, 'sv', documents)).toEqual({ ok: true, value: null })
  expect(await confirmNotifications('self', await codeIn(to))).toEqual({ ok: true, value: null })
}
async function news(to = address): Promise<Mail[]> {
  return (await mails(to)).filter(({ subject }) => subject === 'Nytt i MittKanta')
}
const write = (changes: Partial<AuditEntry> = {}, documents: readonly string[] = [document]) =>
  recordAudit(archive.database, eventOf(client, changes), archive.now(), documents)
const useBy = (organisation: string, documents?: readonly string[], changes = {}) =>
  write({ organisation, unit: `unit-of-${organisation}`, ...changes }, documents)
async function deliver(): Promise<number[]> {
  answers = []
  const log = pino({ level: 'silent' })
  await deliverNotifications({ database: archive.database, clock: archive.now, log })
  return answers
}
async function page() {
  const read = await readNotificationsPage('self')
  if (!read.ok) throw new Error(read.failure)
  const { since, codeUntil, offered } = read.value
  return { since, codeUntil, offered }
}
const off = { since: null, codeUntil: null, offered: true }
const on = { since: start.toISOString(), codeUntil: null, offered: true }

describe('turning it on', () => {
  test('the code in the mail confirms; nothing is told before', async () => {
    expect(await page()).toEqual(off)
    expect(await askForNotifications('self', ` ${address} `, 'sv')).toEqual({
      ok: true,
      value: null,
    })
    const codeUntil = new Date(start.getTime() + 24 * 3_600_000).toISOString()
    expect(await page()).toEqual({ ...off, codeUntil })
    await useBy('county-17')
    expect(await deliver()).toEqual([])

    expect(await confirmNotifications('self', await codeIn())).toEqual({ ok: true, value: null })
    expect(await page()).toEqual(on)
    await useBy('county-08')
    expect(await deliver()).toEqual([200])
    expect(await news()).toHaveLength(1)
  })

  test.each<[string, (code: string) => unknown]>([
    ['a second time', (code) => confirmNotifications('self', code)],
    ['by somebody else', () => logIn(testHetu(99), '2016-05-02')],
    ['after a day', () => later(24)],
    ['when a newer one has been sent', () => askForNotifications('self', address, 'sv')],
    ['when messages were turned off meanwhile', () => stopNotifications('self')],
  ])('a code does not work %s', async (_name, before) => {
    await askForNotifications('self', address, 'sv')
    const code = await codeIn()
    await before(code)
    logged.length = 0
    expect(await confirmNotifications('self', code)).toEqual({ ok: false, failure: 'wrong-code' })
    expect(securityLines(logged)).toEqual(['sequence_fail mail-code'])
  })

  test.each<[string, (code: string) => string]>([
    ['with no blanks', (code) => code.replaceAll(' ', '')],
    ['with blanks of every kind round it', (code) => `\u00a0 ${code.replaceAll(' ', '\t')} \n`],
    ['with hyphens', (code) => code.replaceAll(' ', '-')],
  ])('a code works %s', async (_name, typed) => {
    await askForNotifications('self', address, 'sv')
    expect(await confirmNotifications('self', typed(await codeIn()))).toEqual({
      ok: true,
      value: null,
    })
  })

  test.each([
    '',
    '4829 1736 095',
    '4829 1736 0958 1',
    'x'.repeat(100),
    null,
    undefined,
    new File([], 'x'),
  ])('what is no code is asked for again, and costs no try: %j', async (typed) => {
    await askForNotifications('self', address, 'sv')
    for (let count = 0; count < 11; count += 1)
      expect(await confirmNotifications('self', typed)).toEqual({ ok: false, failure: 'code' })
    expect(await confirmNotifications('self', await codeIn())).toEqual({ ok: true, value: null })
  })

  test.each([
    ['two names', 'Anna Testlund'],
    ['two as long as they may be', `${'Å'.repeat(longestNamePart)} ${'Ö'.repeat(longestNamePart)}`],
    ['one alone, as long as it may be', 'Ä'.repeat(longestNamePart)],
  ])('the mails are in the language of the page, and name nobody: %s', async (_name, display) => {
    logIn(hetu, undefined, display)
    await askForNotifications('self', address, 'fi')
    const [asked] = await mails()
    expect(asked?.subject).toBe('Koodisi OmaKantaan')
    expect(asked?.text).toContain(`${portalUrl}/fi/self/notes\n`)
    expect(await confirmNotifications('self', await codeIn())).toEqual({ ok: true, value: null })
    await useBy('county-17')
    await deliver()
    const [told] = await mails()
    expect(told?.subject).toBe('Uutta OmaKannassa')
    expect(told?.text).toContain(`${portalUrl}/fi\n`)
    expect(told?.source).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    for (const { source, text } of [told, asked].flatMap((each) => each ?? [])) {
      for (const word of [hetu, client, ...display.split(' '), 'county', 'Beslut', document]) {
        expect(`${source} ${text}`).not.toContain(word)
      }
    }
  })

  test.each(['', 'anna', 'anna@', 'a@b.fi, c@d.fi', 'a@b.fi\nBcc: c@d.fi', undefined])(
    'what is no address gets no code: %j',
    async (typed) => {
      expect(await askForNotifications('self', typed, 'sv')).toEqual({
        ok: false,
        failure: 'address',
      })
    },
  )

  test('after five codes no more are sent on that day', async () => {
    for (let count = 0; count < 5; count += 1) await askForNotifications('self', address, 'sv')
    const evening = new Date(`${helsinkiDay(new Date())}T20:30:00+02:00`)
    const after = secondsToNextDay(evening)
    await expect(askForNotifications('self', address, 'sv', 'none', evening)).rejects.toMatchObject(
      {
        name: 'TooOften',
        after,
      },
    )
    expect(await mails()).toHaveLength(5)
  })

  test('a code that could not be sent is told of', async () => {
    const refusal = { method: 'POST', body: JSON.stringify({ to: address }) }
    await fetch(`${mail.url}/refusals`, refusal)
    expect(await askForNotifications('self', address, 'sv')).toEqual({
      ok: false,
      failure: 'not-sent',
    })
    expect(await page()).toEqual(off)
  })

  test('an adult confirms the Kanta information before all else; a minor need not', async () => {
    logIn(testHetu(98))
    expect(await askForNotifications('self', address, 'sv')).toEqual({
      ok: false,
      failure: 'not-allowed',
    })
    expect(await readNotificationsPage('self')).toEqual({
      ok: false,
      failure: 'information-needed',
    })
    logIn(hetus.child, '2016-05-02')
    await turnOn()
    expect(await page()).toEqual(on)
  })
})

test('of two presses of the button one confirms', async () => {
  await askForNotifications('self', address, 'sv')
  const code = await codeIn()
  const pressed = await Promise.all([
    confirmNotifications('self', code),
    confirmNotifications('self', code),
  ])
  expect(pressed.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await page()).toEqual(on)
})

describe('when the archive can’t be asked', () => {
  test('the code stays good, and the earlier address in force', async () => {
    await turnOn()
    await askForNotifications('self', `new-${address}`, 'sv')
    const code = await codeIn(`new-${address}`)
    archiveFault.failure = 'not-begun'
    expect(await confirmNotifications('self', code)).toMatchObject({
      ok: false,
      failure: 'not-begun',
    })
    expect(await page()).toMatchObject({ since: on.since })
    archiveFault.failure = undefined
    expect(await confirmNotifications('self', code)).toEqual({ ok: true, value: null })
    await useBy('county-17')
    await deliver()
    expect(await news()).toEqual([])
    expect(await news(`new-${address}`)).toHaveLength(1)
  })

  test('when its answer is lost, nothing is on that the page says is off', async () => {
    await turnOn()
    await askForNotifications('self', `new-${address}`, 'sv')
    const code = await codeIn(`new-${address}`)
    archiveFault.failure = 'unsure'
    expect(await confirmNotifications('self', code)).toMatchObject({
      ok: false,
      failure: 'not-begun',
    })
    expect(await page()).toMatchObject({ since: null })
    await useBy('county-17')
    expect(await deliver()).toEqual([404])
    archiveFault.failure = undefined
    expect(await confirmNotifications('self', code)).toEqual({ ok: true, value: null })
    await useBy('county-08')
    expect(await deliver()).toEqual([200])
    expect([await news(), await news(`new-${address}`)].map(({ length }) => length)).toEqual([0, 1])
  })
})

describe('one mail a day', () => {
  test('a second event brings none on that day, and one on the next', async () => {
    await turnOn()
    await useBy('county-17')
    await useBy('county-08')
    expect(await deliver()).toEqual([200, 200])
    expect(await news()).toHaveLength(1)
    // 00:30 in Helsinki.
    later(12.5)
    await useBy('thl-of-another-name')
    expect(await deliver()).toEqual([200])
    expect(await news()).toHaveLength(2)
  })

  test('a note that comes twice, or many that come at once, bring one', async () => {
    const requests: Request[] = []
    await turnOn()
    await useBy('county-17')
    const secret = await subscriptionHeader()
    const body = JSON.stringify(plainNote())
    for (let count = 0; count < 6; count += 1) {
      const headers = { authorization: secret }
      requests.push(new Request(hooks[0] ?? '', { method: 'POST', headers, body }))
    }
    const told = await Promise.all(requests.map((request) => takeNote(request)))
    expect(told.filter(({ status }) => ![200, 503].includes(status))).toEqual([])
    expect(await deliver()).toEqual([200])
    expect(await news()).toHaveLength(1)
  })

  test('a mail that could not be sent is sent when the archive tells again', async () => {
    await turnOn()
    const refusal = { body: JSON.stringify({ to: address }) }
    await fetch(`${mail.url}/refusals`, { method: 'POST', ...refusal })
    await useBy('county-17')
    expect(await deliver()).toEqual([503])
    await fetch(`${mail.url}/refusals`, { method: 'DELETE', ...refusal })
    expect(await deliver()).toEqual([])
    later(1)
    expect(await deliver()).toEqual([200])
    expect(await news()).toHaveLength(1)
  })
})

describe('what is hidden brings none', () => {
  test.each<[string, Parameters<typeof documentOf>[0]]>([
    ['an adoption document (V05)', { socialService: 'adoption-counselling' }],
    ['special content (V15)', { specialContent: true }],
    ['a document that opens tomorrow (V14)', { delayUntil: '2026-11-22' }],
  ])('%s', async (_name, changes) => {
    const [hidden = ''] = await archive.store(documentOf({ hetu, ...changes }))
    await turnOn()
    await useBy('county-17', [hidden])
    expect(await deliver()).toEqual([200])
    expect(await news()).toEqual([])
    await useBy('county-08')
    expect(await deliver()).toEqual([200])
    expect(await news()).toHaveLength(1)
  })

  test('an attachment of what is hidden, however newly (V19)', async () => {
    const main = { hetu, setOid: newOid(), versionOid: newOid() }
    await archive.store(documentOf(main))
    const [attached = ''] = await archive.store(
      documentOf({ hetu, type: 'attachment', attachmentOfSet: main.setOid }),
    )
    await archive.store(
      documentOf({
        ...main,
        versionOid: newOid(),
        replaces: main.versionOid,
        specialContent: true,
      }),
    )
    await turnOn()
    await useBy('county-17', [attached])
    expect(await deliver()).toEqual([200])
    expect(await news()).toEqual([])
  })

  // Of the document that she sees, unit-snostjarnan is the unit.
  test.each<[string, string, 'it' | 'none', number]>([
    ['a unit that is known through adoption counselling alone (L3)', 'unit-lyktgranden', 'it', 0],
    ['what one did without a document, when she sees one of it', 'unit-snostjarnan', 'none', 0],
    ['but what it did with one she is told of', 'unit-snostjarnan', 'it', 1],
  ])('%s', async (_name, unitId, named, mailed) => {
    const relationship = {
      oid: newOid(),
      hetu,
      controllerId: 'county-05',
      unitId,
      serviceTask: 'family-law',
      socialService: 'adoption-counselling',
      start: '2025-08-11',
    } as const
    expect((await archive.send(relationshipBundle(relationship))).status).toBe(200)
    await turnOn()
    await useBy('county-05', named === 'it' ? [document] : [], { unit: unitId })
    expect(await deliver()).toEqual([200])
    expect(await news()).toHaveLength(mailed)
  })

  test.each<[string, boolean, number]>([
    ['a prohibition on a hidden document that a worker records (R5)', true, 0],
    ['which is told of where the document is shown', false, 1],
  ])('%s', async (_name, specialContent, mailed) => {
    const setOid = newOid()
    await archive.store(documentOf({ hetu, setOid, specialContent }))
    const directive = newOid()
    await archive.database
      .insertInto('statements')
      .values({
        client_id: client,
        id: newOid(),
        will_id: directive,
        kind: 'prohibition-set',
        target_set: setOid,
        target_service_task: null,
        target_controller: null,
        actor_id: null,
        capacity: 'self',
        channel: 'oral',
        organisation: 'county-05',
        unit_id: null,
        information_version: '2',
        made_at: start,
        software: 'system-county-05',
      })
      .execute()
    await turnOn()
    await write({ kind: 'statement', operation: 'set-prohibition', will: directive }, [])
    expect(await deliver()).toEqual([200])
    expect(await news()).toHaveLength(mailed)
  })

  test('a shelter (V03)', async () => {
    await turnOn()
    await useBy('thl', [])
    expect(await deliver()).toEqual([200])
    expect(await news()).toEqual([])
  })
})

describe('a new document', () => {
  const told = async (...codes: number[]) => {
    expect(await deliver()).toEqual(codes)
    return (await news()).length
  }

  test('is told of to one who has asked for it, once a day, in a mail that is as all are', async () => {
    await turnOn(address, 'all')
    const [stored = ''] = await archive.store(documentOf({ hetu, type: 'statement' }))
    await archive.store(documentOf({ hetu }))
    expect(await told(200, 200)).toBe(1)
    await useBy('county-17')
    expect(await told(200)).toBe(1)
    const [mail] = await news()
    expect(mail?.source).toContain('multipart/alternative')
    expect(mail?.source).toContain('prefers-color-scheme')
    for (const word of [stored, hetu, 'Beslut', 'handling', 'county', 'Testlund', 'img'])
      expect(mail?.source).not.toContain(word)
  })

  test.each<[DocumentNotes, number, number]>([
    ['none', 0, 0],
    ['decisions', 1, 0],
    ['all', 1, 1],
  ])('as it was asked for: %s', async (wanted, ofDecision, ofStatement) => {
    await turnOn(address, wanted)
    await archive.store(documentOf({ hetu, type: 'statement' }))
    expect(await told(200)).toBe(ofStatement)
    later(24)
    await archive.store(documentOf({ hetu, type: 'decision' }))
    expect(await told(200)).toBe(ofStatement + ofDecision)
  })

  test('and the choice can be changed at any time', async () => {
    await turnOn()
    await chooseDocuments('self', 'all')
    await archive.store(documentOf({ hetu, type: 'statement' }))
    expect(await told(200)).toBe(1)
    await chooseDocuments('self', 'none')
    later(24)
    await archive.store(documentOf({ hetu, type: 'statement' }))
    expect(await told(200)).toBe(1)
  })

  test.each<[string, Parameters<typeof documentOf>[0]]>([
    ['in adoption counselling (V05)', { socialService: 'adoption-counselling' }],
    ['a payment commitment (V07)', { type: 'payment-commitment' }],
    ['of special content (V15)', { specialContent: true }],
  ])(
    'that is not shown is not told of, and neither is what is attached to it: %s',
    async (_, changes) => {
      await turnOn(address, 'all')
      const main = { hetu, setOid: newOid(), versionOid: newOid(), ...changes }
      await archive.store(documentOf(main))
      await archive.store(documentOf({ hetu, type: 'attachment', attachmentOfSet: main.setOid }))
      expect(await told(200, 200)).toBe(0)
    },
  )

  test('that is delayed is told of on its day, and not when it is stored (V14)', async () => {
    await turnOn(address, 'all')
    await archive.store(documentOf({ hetu, delayUntil: '2026-11-23' }))
    expect(await told()).toBe(0)
    setNow(new Date('2026-11-22T21:59:59Z'))
    expect(await told()).toBe(0)
    setNow(new Date('2026-11-23T16:00:00Z'))
    expect(await told(200)).toBe(1)
  })

  test('that opens with many on a controller’s first day is told of on that day, in one mail (V17)', async () => {
    const opens = {
      controllerId: 'county-17',
      unitId: 'unit-blaklockan',
      serviceTask: 'families',
      socialService: 'family-work',
    } as const
    const storeOf = (of: string, changes: Parameters<typeof documentOf>[0] = {}) =>
      archive.store(documentOf({ hetu: of, ...opens, ...changes }), 'county-17')
    for (let count = 0; count < 3; count += 1) await storeOf(hetu)
    await turnOn(address, 'all')
    // Her twin has there only what is never shown.
    const [twin, toTwin] = [testHetu(97), `twin-${address}`]
    await storeOf(twin, { specialContent: true })
    logIn(twin)
    await confirmInformation('self', { version: '2', received: true })
    await turnOn(toTwin, 'all')
    const [kind, key, reason] = ['display-start', 'county-17/families', 'test'] as const
    const begins = { kind, key, reason, content: { from: '2026-12-01' } }
    await enterReference(archive.database, [begins], start)
    setNow(new Date('2026-11-30T23:59:00+02:00'))
    expect(await told()).toBe(0)
    setNow(new Date('2026-12-01T00:01:00+02:00'))
    expect(await told()).toBe(0)
    setNow(new Date('2026-12-01T16:00:00+02:00'))
    expect(await told(200, 200)).toBe(1)
    expect(await news(toTwin)).toEqual([])
    setNow(new Date('2026-12-02T16:00:00+02:00'))
    expect(await told()).toBe(1)
  })

  test('that is corrected or annulled before it is told is not told of any more (V08, V09)', async () => {
    await turnOn(address, 'all')
    const first = { hetu, setOid: newOid(), versionOid: newOid() }
    await archive.store(documentOf(first))
    const [second = ''] = await archive.store(
      documentOf({
        ...first,
        versionOid: newOid(),
        replaces: first.versionOid,
        specialContent: true,
      }),
    )
    const [annulled = ''] = await archive.store(documentOf({ hetu }))
    await archive.database
      .updateTable('documents')
      .set({ status: 'annulled' })
      .where('id', '=', annulled)
      .execute()
    expect(second).not.toBe('')
    expect(await told(200, 200, 200)).toBe(0)
  })

  test('is told of to nobody once messages are off', async () => {
    await turnOn(address, 'all')
    await archive.store(documentOf({ hetu }))
    await stopNotifications('self')
    expect(await told()).toBe(0)
  })
})

describe('an organisation is new', () => {
  test('when no use of it stands in her log, also where a hidden one came first', async () => {
    const [hidden = ''] = await archive.store(documentOf({ hetu, specialContent: true }))
    await useBy('county-17', [hidden])
    await useBy('county-08')
    await turnOn()
    await useBy('county-08')
    expect(await deliver()).toEqual([])
    await useBy('county-17', [hidden])
    expect(await deliver()).toEqual([200])
    expect(await news()).toEqual([])
    await useBy('county-17')
    expect(await deliver()).toEqual([200])
    expect(await news()).toHaveLength(1)
    later(24)
    await useBy('county-17')
    expect(await deliver()).toEqual([])
  })
})

describe('turning it off', () => {
  test('erases the address and ends the subscription at the archive', async () => {
    await turnOn()
    await askForNotifications('self', `new-${address}`, 'sv')
    await stopNotifications('self')
    expect(await page()).toEqual(off)
    expect(await database.selectFrom('note_addresses').selectAll().execute()).not.toContainEqual(
      expect.objectContaining({ person_key: `key of ${hetu}` }),
    )
    await useBy('county-17')
    expect(await deliver()).toEqual([])
    expect(await news()).toEqual([])
    await stopNotifications('self')
  })

  test('and where the archive has not heard of it, it ends at its next note', async () => {
    await turnOn()
    await database.deleteFrom('note_addresses').execute()
    await useBy('county-17')
    expect(await deliver()).toEqual([404])
    await useBy('county-08')
    expect(await deliver()).toEqual([])
  })
})

test.each<[string, RequestInit, number]>([
  ['without a secret', {}, 401],
  ['with another kind of secret', { headers: { authorization: 'Basic YTpi' } }, 401],
  [
    'with a secret that nobody has',
    { headers: { authorization: `Bearer ${'a'.repeat(43)}` }, body: JSON.stringify(plainNote()) },
    404,
  ],
])('a call %s is answered %#', async (_name, init, status) => {
  logged.length = 0
  const answer = await takeNote(new Request(hooks[0] ?? '', { method: 'POST', ...init }))
  expect(answer.status).toBe(status)
  expect(securityLines(logged)).toEqual(['authz_fail hook-secret'])
  expect(logged.join('')).not.toMatch(/aaaa|YTpi/)
})

test('what is no note is answered 400, and comes again', async () => {
  await turnOn()
  const headers = { authorization: await subscriptionHeader() }
  for (const body of ['{', '{}', JSON.stringify({ ...plainNote(), reason: 'unheard-of' })]) {
    logged.length = 0
    const answer = await takeNote(new Request(hooks[0] ?? '', { method: 'POST', headers, body }))
    expect(answer.status).toBe(400)
    expect(securityLines(logged)).toEqual(['input_validation_fail note'])
  }
})

function plainNote() {
  return {
    event: 'event',
    reason: 'new-organisation',
    organisation: 'county-17',
    unit: null,
    register: 'county-05',
    socialService: null,
    documents: [],
    target: null,
    versions: [],
    relationships: [],
  }
}

async function subscriptionHeader(): Promise<string> {
  const row = await archive.database
    .selectFrom('subscriptions')
    .select('authorization_header')
    .where('client_id', '=', client)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.authorization_header
}
