/** Those who say nothing, say it slowly, come too many, or say what is no request of ours, at each of the programs. */
import { setTimeout as sleep } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultTimes, type ServerTimes } from '@/lib/http/server-times'
import { failures, starts, startTestMail } from './testing/programs'
import { rawCaller } from './testing/raw-caller'
import { reluctantCaller } from './testing/reluctant-caller'

/** The ones that are not short are much longer than the tests wait. */
const short: ServerTimes = {
  ...defaultTimes,
  HTTP_HEADERS_SECONDS: 0.3,
  HTTP_REQUEST_SECONDS: 0.6,
  HTTP_IDLE_SECONDS: 0.3,
}
const patience = 5_000

const host = 'Host: a.example\r\n'
const get = `GET /health HTTP/1.1\r\n${host}\r\n`

/** On a connection of its own: one that was kept may be let go in the moment in which it is used again. */
const ask = (url: string) => fetch(url, { headers: { connection: 'close' } })

describe.each(Object.entries(starts))('%s', (_name, start) => {
  let program: Awaited<ReturnType<typeof start>>
  beforeAll(async () => {
    program = await start(short)
  })
  afterAll(() => program.close())

  const health = async () => (await ask(`${program.url}/health`)).status
  const post = async () => {
    const { path, headers = () => '' } = program.form
    const about = 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9000\r\n'
    return `POST ${path} HTTP/1.1\r\n${host}${await headers()}${about}\r\na`
  }

  test.each([
    ['says nothing', () => '', ''],
    ['sends half a header', () => `GET /health HTTP/1.1\r\nHos`, ''],
    ['sends a header letter by letter', () => `GET /health HTTP/1.1\r\nX-A: `, 'a'],
    ['promises a body and stops', post, ''],
    ['sends a body letter by letter', post, 'a'],
  ])(
    'one who %s is let go, and keeps nobody waiting',
    async (_name, text, slowly) => {
      failures()
      const caller = rawCaller(program.url, await text(), slowly)
      expect(await health()).toBe(200)
      expect(await caller.closed).toMatch(/^HTTP\/1.1 408 /)
      expect(failures()).toEqual([])
    },
    patience,
  )

  test(
    'one who stays after the answer is let go',
    async () => {
      expect(await rawCaller(program.url, get).closed).toMatch(/^HTTP\/1.1 200 /)
    },
    patience,
  )

  test(
    'one who would speak another protocol is answered in HTTP, and let go',
    async () => {
      const asks = `GET /health HTTP/1.1\r\n${host}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`
      expect(await rawCaller(program.url, asks).closed).toMatch(/^HTTP\/1.1 200 /)
      const elsewhere = asks.replace('/health', 'http://evil.example/')
      expect(await rawCaller(program.url, elsewhere).closed).toMatch(/^HTTP\/1.1 400 /)
    },
    patience,
  )

  test.each([
    ['two hosts', `GET /health HTTP/1.1\r\n${host}Host: b.example\r\n\r\n`, 400],
    ['another host than the header', `GET http://b.example/ HTTP/1.1\r\n${host}\r\n`, 400],
    ['TRACE', `TRACE /health HTTP/1.1\r\n${host}\r\n`, 405],
    ['a tunnel', `CONNECT b.example:443 HTTP/1.1\r\n${host}\r\n`, 405],
    ['a method of others', `PROPFIND /health HTTP/1.1\r\n${host}\r\n`, 405],
    ['a word that is no method', `HELLO /health HTTP/1.1\r\n${host}\r\n`, 400],
  ])(
    '%s is refused',
    async (_name, text, status) => {
      expect(await rawCaller(program.url, text).closed).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    },
    patience,
  )
})

describe.each(Object.entries(starts))('%s: of three connections', (_name, start) => {
  let program: Awaited<ReturnType<typeof start>>
  beforeAll(async () => {
    program = await start({ ...short, HTTP_IDLE_SECONDS: 60, HTTP_CONNECTIONS: 3 })
  })
  afterAll(() => program.close())

  test(
    'who comes when there are too many is closed out, and those who are in go on',
    async () => {
      const first = rawCaller(program.url, get)
      await first.hears(/^HTTP\/1.1 200 /)
      const silent = [rawCaller(program.url, ''), rawCaller(program.url, '')]
      await Promise.all(silent.map(({ connected }) => connected))
      expect(await rawCaller(program.url, get).closed).toBe('')

      first.say(get)
      await first.hears(/^HTTP\/1.1 200 /)
      await Promise.all(silent.map(({ closed }) => closed))
      await rawCaller(program.url, get).hears(/^HTTP\/1.1 200 /)
    },
    2 * patience,
  )
})

describe.each(Object.entries(starts))('%s: of a large answer', (_name, start) => {
  const stall = 1
  let program: Awaited<ReturnType<typeof start>>
  let asks: string
  let whole: number
  beforeAll(async () => {
    // None of the other times is short: what is ended here, is for its stalling.
    program = await start({ ...defaultTimes, HTTP_STALL_SECONDS: stall })
    const one = (more = '') => `GET ${program.large} HTTP/1.1\r\n${host}${more}\r\n`
    const { length } = await (await ask(program.url + program.large)).text()
    // More than the system keeps for one who does not take it.
    const times = Math.ceil(8_000_000 / length)
    asks = one().repeat(times - 1) + one('Connection: close\r\n')
    whole = times * length
  })
  afterAll(() => program.close())

  /** Somebody else is answered: at once, but on a machine that has much else to do, where also she may be let go for a second in which nothing came. */
  const answersOthers = () =>
    expect
      .poll(async () => (await ask(`${program.url}/health`)).status, { timeout: 2 * patience })
      .toBe(200)

  test(
    'one who takes nothing is let go after a while, and keeps nobody waiting',
    async () => {
      failures()
      const callers = Array.from({ length: 5 }, () => reluctantCaller(program.url, asks))
      await answersOthers()
      await sleep(3 * stall * 1000)
      await answersOthers()
      for (const caller of callers) expect(await caller.takeAll()).toBeLessThan(whole)
      expect(failures()).toEqual([])
    },
    8 * patience,
  )

  test(
    'one who takes it slowly gets all of it, however long that lasts',
    async () => {
      const start = performance.now()
      expect(await reluctantCaller(program.url, asks).takeSlowly()).toBeGreaterThan(whole)
      expect(performance.now() - start).toBeGreaterThan(stall * 1000)
    },
    6 * patience,
  )
})

describe('SMTP', () => {
  const start = (smtpTimes = {}) =>
    startTestMail({
      smtpTimes: { SMTP_IDLE_SECONDS: 0.5, SMTP_CONNECTION_SECONDS: 1, ...smtpTimes },
    })
  let mail: Awaited<ReturnType<typeof start>>
  beforeAll(async () => {
    mail = await start()
  })
  afterAll(() => mail.close())

  const send = async (url: string) => {
    const transport = createTransport(url)
    const { response } = await transport.sendMail({ from: 'a@example.org', to: 'b@example.org' })
    transport.close()
    return response
  }
  const words = ['EHLO a.example', 'MAIL FROM:<a@example.org>', 'RCPT TO:<b@example.org>', 'DATA']

  test.each([
    ['says nothing', [], '', ''],
    ['sends half a word', [], 'EHL', ''],
    ['sends a word letter by letter', [], '', 'a'],
    ['begins a mail and stops', words, 'Subject: ', ''],
    ['sends a mail letter by letter', words, 'Subject: ', 'a'],
    ['says the same for ever', [], '', 'NOOP\r\n'],
  ])(
    'one who %s is let go, and keeps nobody waiting',
    async (_name, said, text, slowly) => {
      failures()
      const caller = rawCaller(mail.smtpUrl, '')
      await caller.hears(/^220 /)
      for (const word of said) {
        caller.say(`${word}\r\n`)
        await caller.hears(/^(250|354) .*\r\n$/m)
      }
      caller.say(text, slowly)
      expect(await send(mail.smtpUrl)).toMatch(/^250 /)
      expect(await caller.closed).not.toContain('queued')
      expect(failures()).toEqual([])
    },
    patience,
  )

  test(
    'who comes when there are too many is told to come later, and those who are in go on',
    async () => {
      const crowded = await start({ SMTP_IDLE_SECONDS: 1, SMTP_CONNECTIONS: 2 })
      const callers = [rawCaller(crowded.smtpUrl, ''), rawCaller(crowded.smtpUrl, '')]
      await Promise.all(callers.map((caller) => caller.hears(/^220 /)))
      expect(await rawCaller(crowded.smtpUrl, '').closed).toMatch(/^421 /)

      callers[0]?.say('NOOP\r\n')
      await callers[0]?.hears(/^250 /)
      await Promise.all(callers.map(({ closed }) => closed))
      expect(await send(crowded.smtpUrl)).toMatch(/^250 /)
      await crowded.close()
    },
    2 * patience,
  )
})
