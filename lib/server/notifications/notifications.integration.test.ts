// Long on purpose: the whole way of a message, from the address that is typed to the mail, with the archive and a mail server.
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { secondsToNextDay } from '@/lib/domain/calendar/helsinki-time'
import { longestNamePart } from '@/lib/domain/identity/name-length'
import { securityLines } from '@/lib/logging/testing/security-lines'
import { hetus, testHetu } from '@/mocks/services/archive/testing/make-document'
import { askForNotifications } from './ask-for-notifications'
import { confirmNotifications } from './confirm-notifications'
import { readNotificationsPage } from './read-notifications-page'
import { stopNotifications } from './stop-notifications'
import { takeNote } from './take-note'
import { plainNote, wayOfAMail } from './testing/way-of-a-mail'

const start = new Date('2026-11-21T10:00:00Z')
vi.useFakeTimers({ toFake: ['Date'], now: start })

// The session is a matter of its own, with tests of its own; here a test says who is logged in.
const session = vi.hoisted(() => ({ actor: undefined as unknown, subject: undefined as unknown }))
vi.mock('../session/require-actor', () => ({ requireActor: () => Promise.resolve(session.actor) }))
vi.mock('../asking/require-subject', () => ({
  requireSubject: () => Promise.resolve(session.subject),
}))
vi.mock('../asking/find-subject', () => ({
  findSubject: () => Promise.resolve({ ok: true, value: session.subject }),
}))
vi.mock('./notification-store', () => ({
  notificationStore: () => Promise.resolve(way.store),
}))
vi.mock('./read-others', () => ({ readOthers: () => Promise.resolve({ people: [], any: false }) }))

const way = await wayOfAMail(session, start)
const {
  mail,
  database,
  portalUrl,
  hook,
  logIn,
  later,
  mails,
  codeIn,
  turnOn,
  news,
  useBy,
  deliver,
} = way
afterAll(way.close)

let { hetu, client, document, address } = { hetu: '', client: '', document: '', address: '' }
beforeEach(async () => {
  archiveFault.failure = undefined
  ;({ hetu, client, document, address } = await way.begin())
})

const logged = vi.hoisted(() => [] as string[])
vi.mock('@/lib/config/logger', async () => {
  const { pino } = await import('pino')
  const root = pino({}, { write: (line: string) => void logged.push(line) })
  return { logger: () => root }
})

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

  describe('an address to which others ask for codes', () => {
    const stranger = 'stranger@example.org'
    /** Others, each as often as she may, until no more is sent. */
    async function fill(to: string, first: number) {
      for (let other = first; other < first + 4; other += 1) {
        logIn(testHetu(other), '2015-05-02')
        for (let count = 0; count < 5; count += 1) await askForNotifications('self', to, 'sv')
      }
    }

    test('gets fifteen on a day, and nobody is told that there were no more', async () => {
      await fill(stranger, 70)
      expect(await mails(stranger)).toHaveLength(15)
      logIn(hetu)
      expect(await askForNotifications('self', stranger, 'sv')).toEqual({ ok: true, value: null })
      expect((await page()).codeUntil).not.toBeNull()
      expect(await mails(stranger)).toHaveLength(15)
    })

    test('gets them at once for who has confirmed it before', async () => {
      await turnOn()
      await fill(address, 80)
      logIn(hetu)
      const before = (await mails()).length
      expect(await askForNotifications('self', address, 'sv')).toMatchObject({
        ok: true,
      })
      expect(await mails()).toHaveLength(before + 1)
    })

    test('gets five of one who asks for several people', async () => {
      const asker = logIn(hetu)
      const to = 'of-one@example.org'
      const ask = () => askForNotifications('self', to, 'sv')
      for (const child of ['a', 'b']) {
        session.subject = {
          ...asker,
          key: child,
          displayName: child,
          capacity: 'guardian',
          handle: child,
        }
        for (let count = 0; count < 3; count += 1) await ask().catch(() => undefined)
      }
      expect(await mails(to)).toHaveLength(5)
    })
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

test.each<[string, RequestInit, number, string]>([
  ['without a secret', {}, 401, ''],
  ['with another kind of secret', { headers: { authorization: 'Basic YTpi' } }, 401, ''],
  [
    'with a secret that nobody has',
    { headers: { authorization: `Bearer ${'a'.repeat(43)}` }, body: JSON.stringify(plainNote()) },
    404,
    '{"wanted":false}',
  ],
])('a call %s is answered %#', async (_name, init, status, text) => {
  logged.length = 0
  const answer = await takeNote(new Request(hook, { method: 'POST', ...init }))
  expect(answer.status).toBe(status)
  expect(await answer.text()).toBe(text)
  expect(securityLines(logged)).toEqual(['authz_fail hook-secret'])
  expect(logged.join('')).not.toMatch(/aaaa|YTpi/)
})

test('what is no note is answered 400, and comes again', async () => {
  await turnOn()
  const headers = { authorization: await way.secretHeader() }
  for (const body of ['{', '{}', JSON.stringify({ ...plainNote(), reason: 'unheard-of' })]) {
    logged.length = 0
    const answer = await takeNote(new Request(hook, { method: 'POST', headers, body }))
    expect(answer.status).toBe(400)
    expect(securityLines(logged)).toEqual(['input_validation_fail note'])
  }
})
