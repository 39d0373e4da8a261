// Long, for it walks the whole way of a message about another: the portal's door, the archive, the mandates service and a mail server.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Capacity } from '@/lib/domain/codes/capacities'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import { checkCharacterOf } from '@/lib/domain/identity/hetu'
import { migrate } from '@/lib/database/migrate'
import { openTestDatabase } from '@/lib/database/open-test-database'
import { deliverNotifications } from '@/mocks/services/archive/log/notifications/deliver-notifications'
import { documentOf, newOid } from '@/mocks/services/archive/testing/make-document'
import { startTestArchive } from '@/mocks/services/archive/testing/start-test-archive'
import type { Mail } from '@/mocks/services/mail/mailbox'
import { startMail } from '@/mocks/services/mail/start-mail'
import { socialWelfareTheme } from '@/mocks/services/mandates/protocol'
import { startMandates } from '@/mocks/services/mandates/start-mandates'
import type { Person } from '@/mocks/world/people/person'
import { setPortalAgainst } from '../archive/testing/set-portal-against'
import { confirmInformation } from '../information/confirm-information'
import { createMandatesClient } from '../mandates/mandates-client'
import type { MandatesSettings } from '../mandates/mandates-settings'
import { personKey } from '../session/sealing/person-key'
import { sessionMigrations } from '../session/store/migrations'
import type { SessionTables } from '../session/store/session-tables'
import { askForNotifications } from './ask-for-notifications'
import { confirmNotifications } from './confirm-notifications'
import { readNotificationsPage } from './read-notifications-page'
import { stopNotifications, stopOthers } from './stop-notifications'
import { takeNote } from './take-note'

const start = new Date('2026-11-21T10:00:00Z')
vi.useFakeTimers({ toFake: ['Date'], now: start })

let answers: number[] = []
const portal = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const { authorization = '' } = request.headers
    const body = Buffer.concat(parts)
    void takeNote(
      new Request(`${portalUrl}/api/notes`, { method: 'POST', headers: { authorization }, body }),
    ).then(async (answer) => {
      answers.push(answer.status)
      response.writeHead(answer.status).end(await answer.text())
    })
  })
}).listen(0, '127.0.0.1')
await once(portal, 'listening')
const portalUrl = `http://127.0.0.1:${(portal.address() as AddressInfo).port}`

const silent = pino({ level: 'silent' })
const hooks = [`${portalUrl}/api/notes`]
const archive = await startTestArchive({ now: start, listen: true, hooks })
const mail = await startMail({ port: 0, smtpPort: 0, pages: true, log: silent })
const { database, close } = await openTestDatabase<SessionTables>()
await migrate(database, sessionMigrations)
const secrets = { clientId: 'portal', apiKey: 'api', oauthPassword: 'word', restApiKey: 'rest' }
const service = await startMandates({
  port: 0,
  client: { ...secrets, returnUrls: [`${portalUrl}/api/behalf/callback`] },
  issueUri: socialWelfareTheme,
  serviceId: 'c5a3c1c4-0000-4000-8000-000000000001',
  markGuardians: true,
  people: [],
  admin: true,
  log: silent,
  now: () => Date.now(),
})
afterAll(async () => {
  portal.close()
  await Promise.all([mail.close(), archive.close(), service.close()])
  await close()
})

setPortalAgainst(archive)
vi.stubEnv('PORTAL_URL', portalUrl)
vi.stubEnv('SMTP_URL', mail.smtpUrl)
vi.stubEnv('MAIL_FROM', 'MittKanta <noreply@mittkanta.example>')

const acting = vi.hoisted(() => ({ services: {} as unknown, listed: [] as unknown[] }))
vi.mock('../representation/representation-services', () => ({
  representationServices: () => Promise.resolve(acting.services),
}))
vi.mock('../representation/list-acted-for', () => ({
  listActedFor: () => Promise.resolve(acting.listed),
}))
const settings: MandatesSettings = {
  ...{ ...secrets, url: service.url, returnUrl: `${portalUrl}/api/behalf/callback` },
  themes: { socialWelfare: socialWelfareTheme, health: 'health' },
  timeoutMs: 2_000,
}
const client = createMandatesClient(settings, { log: () => undefined, now: () => new Date() })
acting.services = { mandates: { client, settings } }

// The session is a matter of its own, with tests of its own; here a test says who is logged in, and for whom she acts.
const session = vi.hoisted(() => ({ actor: undefined as unknown, subject: undefined as unknown }))
vi.mock('../session/require-actor', () => ({ requireActor: () => Promise.resolve(session.actor) }))
vi.mock('../asking/require-subject', () => ({
  requireSubject: () => Promise.resolve(session.subject),
}))
vi.mock('../asking/find-subject', () => ({
  findSubject: () => Promise.resolve({ ok: true, value: session.subject }),
}))
vi.mock('./notification-store', () => ({
  notificationStore: () => Promise.resolve({ database, secrets: ['a secret of the tests'] }),
}))

/** Of somebody born on 3 March 2015, or on 1 January 1950. */
function hetuOf(number: number, minor = true): string {
  const [date, sign] = minor ? ['030315', 'A'] : ['010150', '-']
  return `${date}${sign}${900 + number}${checkCharacterOf(date, String(900 + number))}`
}
const mother = hetuOf(99, false)
let tests = 0
let hetu: string
let address: string
beforeEach(async () => {
  setNow(start)
  await archive.database.deleteFrom('notes').execute()
  await archive.database.deleteFrom('document_notes').execute()
  // Of tests before, whose clock went on.
  await archive.database.updateTable('subscriptions').set({ ended_at: start }).execute()
  await database.deleteFrom('note_addresses').execute()
  await send('/faults', {}, 'DELETE')
  hetu = hetuOf(tests)
  address = `reader-${tests++}@example.org`
  logIn(mother, 'self', mother)
  const confirmed = await confirmInformation('self', { version: '2', received: true })
  expect(confirmed.ok || confirmed.failure).toBeTruthy()
})

function setNow(moment: Date) {
  vi.setSystemTime(moment)
  archive.setNow(moment)
}

/** Somebody acts for another, of whom the mandates service says what the test tells it. */
function logIn(reader: string, capacity: Capacity, of = hetu) {
  const names = { first: 'Anna', calling: 'Anna', family: 'Testlund', display: 'Anna Testlund' }
  const key = keyOf(reader)
  session.actor = {
    key,
    hetu: reader,
    names,
    birthDate: reader === mother ? '1985-05-05' : '2015-03-03',
    sessionLabel: 'login',
  }
  session.subject = {
    ...{ key: keyOf(of), hetu: of, displayName: 'Elsa Testlund', capacity },
    ...{ handle: capacity === 'self' ? 'self' : 'handle', birthDate: birthOf[capacity] },
  }
}
const keyOf = (of: string) => personKey(of, ['a pepper of the tests'], 1)
const birthOf = {
  self: '1985-05-05',
  guardian: '2015-03-03',
  'information-right': '2015-03-03',
  proxy: '1950-01-01',
}

const send = (path: string, body: object, method = 'POST') =>
  fetch(`${service.url}${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
async function giveRight(rights: Partial<Person>) {
  const about = inEachLanguage(() => '')
  const names = { firstNames: 'Elsa', callingName: 'Elsa', familyName: 'Testlund' }
  const person = { key: 'elsa', hetu, ...names, birthDate: '2015-03-03', language: 'sv', about }
  const answer = await send('/people', [
    { ...person, group: 'family', ...rights },
    { ...person, group: 'family', key: 'mother', hetu: mother, birthDate: '1950-01-01' },
  ])
  expect(answer.ok).toBe(true)
}
const mandate = { to: mother, theme: 'social-welfare', validFrom: '2026-01-01' } as const
const rights: Readonly<Record<Exclude<Capacity, 'self'>, Partial<Person>>> = {
  guardian: { guardians: [mother] },
  'information-right': { informationRight: [mother] },
  proxy: { birthDate: '1950-01-01', mandates: [mandate] },
}

async function mails(to = address): Promise<Mail[]> {
  const answer = await fetch(`${mail.url}/mails?${new URLSearchParams({ to })}`)
  return (await answer.json()) as Mail[]
}
const news = async () => (await mails()).filter(({ subject }) => subject === 'Nytt i MittKanta')
async function turnOn(capacity: Exclude<Capacity, 'self'>) {
  if (capacity === 'proxy') hetu = hetuOf(tests, false)
  await giveRight(rights[capacity])
  logIn(mother, capacity)
  expect(await askForNotifications('handle', address, 'sv', 'all')).toMatchObject({ ok: true })
  const code = /^\d{4} \d{4} \d{4}$/m.exec((await mails())[0]?.text ?? '')?.[0]
  expect(await confirmNotifications('handle', code)).toEqual({ ok: true, value: null })
}
async function deliver(): Promise<number[]> {
  answers = []
  await deliverNotifications({ database: archive.database, clock: archive.now, log: silent })
  return answers
}
const store = (changes: Partial<Parameters<typeof documentOf>[0]> = {}) =>
  archive.store(documentOf({ hetu, ...changes }))
const rows = () => database.selectFrom('note_addresses').selectAll().execute()

describe.each(['guardian', 'information-right', 'proxy'] as const)('as %s', (capacity) => {
  test('she is told of a new document, in the mail that all get, and of nothing else', async () => {
    await turnOn(capacity)
    await store()
    expect(await deliver()).toEqual([200])
    const [told] = await news()
    expect(told?.source).toContain('multipart/alternative')
    expect(told?.source).toContain('prefers-color-scheme')
    for (const word of ['Elsa', 'Anna', 'Testlund', 'Beslut', 'handling', hetu, mother, '/for/'])
      for (const each of await mails()) expect(`${each.source} ${each.text}`).not.toContain(word)
  })

  test('nothing is told once the right has ended, and nothing is kept (R1)', async () => {
    await turnOn(capacity)
    await giveRight({ birthDate: birthOf[capacity] })
    await store()
    expect(await deliver()).toEqual([404])
    expect(await news()).toEqual([])
    expect((await rows()).filter(({ sealed }) => sealed.includes('reader'))).toEqual([])
    await giveRight(rights[capacity])
    await store()
    expect(await deliver()).toEqual([])
  })

  test('an address is erased within a month of the end of the right, though no note comes (R1)', async () => {
    await turnOn(capacity)
    const month = (days: number) => setNow(new Date(start.getTime() + days * 24 * 3_600_000))
    const [before] = await rows()
    month(29)
    expect(await deliver()).toEqual([])
    month(30)
    expect(await deliver()).toEqual([200])
    expect(await deliver()).toEqual([])
    expect(await news()).toEqual([])
    expect((await rows()).length).toBeGreaterThan(0)
    await giveRight({ birthDate: birthOf[capacity] })
    month(59)
    expect(await deliver()).toEqual([])
    month(60)
    expect(await deliver()).toEqual([404])
    expect((await rows()).map(({ secret_hash: hash }) => hash)).not.toContain(before?.secret_hash)
    month(90)
    expect(await deliver()).toEqual([])
  })

  test('while the right can’t be checked nothing is told, and the note comes again (R3)', async () => {
    await turnOn(capacity)
    await send('/faults', { kind: 'down' })
    await store()
    expect(await deliver()).toEqual([503])
    expect(await news()).toEqual([])
    await send('/faults', {}, 'DELETE')
    setNow(new Date(start.getTime() + 3_600_000))
    expect(await deliver()).toEqual([200])
    expect(await news()).toHaveLength(1)
  })

  test('of what is hidden from all she is told as little as the client', async () => {
    await turnOn(capacity)
    const main = { setOid: newOid(), versionOid: newOid(), specialContent: true }
    await store(main)
    await store({ type: 'attachment', attachmentOfSet: main.setOid })
    await store({ socialService: 'adoption-counselling' })
    expect(await deliver()).toEqual([200, 200, 200])
    expect(await news()).toEqual([])
  })
})

test.each<[Exclude<Capacity, 'self'>, number]>([
  ['guardian', 0],
  ['information-right', 0],
  ['proxy', 2],
])(
  'of what is hidden from guardians, and of what is attached to it, %s is told %i times (V16, V19)',
  async (capacity, mailed) => {
    await turnOn(capacity)
    const main = { setOid: newOid(), versionOid: newOid(), hiddenFromGuardians: true }
    await store(main)
    expect(await deliver()).toEqual([200])
    setNow(new Date(start.getTime() + 24 * 3_600_000))
    await store({ type: 'attachment', attachmentOfSet: main.setOid })
    expect(await deliver()).toEqual([200])
    expect(await news()).toHaveLength(mailed)
  },
)

test('a guardian’s right ends at 18 by our own clock, whatever the mandates service says', async () => {
  await turnOn('guardian')
  setNow(new Date('2033-03-02T22:00:00Z'))
  await store()
  expect(await deliver()).toEqual([404])
  expect(await news()).toEqual([])
})

test('a mandate that has ended is not carried by a guardianship, nor the other way', async () => {
  await turnOn('proxy')
  await giveRight({ birthDate: '1950-01-01', mandates: [{ ...mandate, theme: 'health' }] })
  await store()
  expect(await deliver()).toEqual([404])
})

test('twins: a child with and one without what is hidden bring the same mails, answers and pages', async () => {
  const seen = []
  for (const twin of ['with', 'without'] as const) {
    hetu = hetuOf(80 + seen.length)
    address = `twin-${twin}@example.org`
    await turnOn('guardian')
    if (twin === 'with') {
      const main = { setOid: newOid(), hiddenFromGuardians: true }
      await store(main)
      await store({ type: 'attachment', attachmentOfSet: main.setOid })
      await deliver()
    }
    const before = await readNotificationsPage('handle')
    await store()
    expect(await deliver()).toEqual([200])
    const texts = (await mails()).map(({ subject, text }) => ({
      subject,
      text: text.replace(/^\d{4} \d{4} \d{4}$/m, ''),
    }))
    seen.push({ texts, before, after: await readNotificationsPage('handle') })
  }
  expect(seen[0]).toEqual(seen[1])
})

test('the own messages and those of others stand beside each other and end by themselves', async () => {
  await turnOn('guardian')
  acting.listed = [
    {
      handle: 'handle',
      subjectKey: keyOf(hetu),
      displayName: 'Elsa',
      birthDate: '2015-03-03',
      access: 'guardian',
    },
    {
      handle: 'other',
      subjectKey: 'another',
      displayName: 'Gry',
      birthDate: '2016-04-04',
      access: 'guardian',
    },
    {
      handle: 'health',
      subjectKey: 'third',
      displayName: 'Ulf',
      birthDate: '1951-01-01',
      access: 'health-only',
    },
  ]
  logIn(mother, 'self', mother)
  const own = await readNotificationsPage('self')
  expect(own).toMatchObject({
    value: {
      since: null,
      others: {
        people: [
          { handle: 'handle', told: true },
          { handle: 'other', told: false },
        ],
        any: true,
      },
    },
  })
  logIn(hetu, 'self', hetu)
  expect(await readNotificationsPage('self')).toMatchObject({ value: { since: null } })
  await stopNotifications('self')
  logIn(mother, 'guardian')
  expect(await readNotificationsPage('handle')).toMatchObject({
    value: { since: start.toISOString(), documents: 'all', others: null },
  })
  await stopNotifications('handle')
  await store()
  expect(await deliver()).toEqual([])
})

test('all messages about others can be ended at once, without acting for anybody', async () => {
  await turnOn('guardian')
  logIn(mother, 'self', mother)
  await stopOthers()
  expect((await rows()).filter(({ reader_key: key }) => key === keyOf(mother))).toEqual([])
  await store()
  expect(await deliver()).toEqual([404])
  await store()
  expect(await deliver()).toEqual([])
})

test('nothing that is kept can be read by the portal alone', async () => {
  await turnOn('guardian')
  const kept = JSON.stringify(await rows())
  for (const word of [hetu, mother, address, '2015-03-03']) expect(kept).not.toContain(word)
})
