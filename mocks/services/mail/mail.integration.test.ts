import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import { pino } from 'pino'
import { afterAll, expect, test } from 'vitest'
import { languages } from '@/lib/domain/codes/languages'
import { securityLines } from '@/lib/logging/testing/security-lines'
import type { Mail } from './mailbox'
import { startMail } from './start-mail'
import { texts } from './texts'

const logged: string[] = []
const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) })
const service = await startMail({ port: 0, smtpPort: 0, pages: true, log })
const transport = createTransport(service.smtpUrl)
afterAll(async () => {
  transport.close()
  await service.close()
})

const from = 'MittKanta <noreply@mittkanta.example>'
const send = (
  to: string,
  subject = 'Något nytt på Åland',
  text = 'Öppna https://a.example/x nu.',
) => transport.sendMail({ from, to, subject, text })
const mailsTo = async (to: string) => {
  const answer = await fetch(`${service.url}/mails?${new URLSearchParams({ to })}`)
  return (await answer.json()) as Mail[]
}
const refusals = (method: 'POST' | 'DELETE', body: object) =>
  fetch(`${service.url}/refusals`, { method, body: JSON.stringify(body) })

test('a mail is kept for its recipient, whole and readable', async () => {
  await send('anna@example.org')
  const [mail, ...others] = await mailsTo('anna@example.org')
  expect(others).toEqual([])
  expect(mail).toMatchObject({
    from: expect.stringContaining('noreply@mittkanta.example'),
    to: ['anna@example.org'],
    subject: 'Något nytt på Åland',
    text: expect.stringContaining('Öppna https://a.example/x nu.'),
    source: expect.stringContaining('MIME-Version: 1.0'),
  })
  expect(await mailsTo('bertil@example.org')).toEqual([])
})

test('the newest is first', async () => {
  await send('carl@example.org', 'Ett')
  await send('carl@example.org', 'Två')
  const subjects = (await mailsTo('carl@example.org')).map(({ subject }) => subject)
  expect(subjects).toEqual(['Två', 'Ett'])
})

test('an address that refuses takes nothing until it accepts again', async () => {
  await refusals('POST', { to: 'full@example.org' })
  await expect(send('full@example.org')).rejects.toMatchObject({ responseCode: 450 })
  await refusals('DELETE', { to: 'full@example.org' })
  await send('full@example.org')
  expect(await mailsTo('full@example.org')).toHaveLength(1)
  expect((await refusals('POST', {})).status).toBe(400)
})

test.each(languages)(
  'the page shows mails in %s, and runs nothing that came in one',
  async (language) => {
    await send('dora@example.org', '<script>alert(1)</script>')
    const page = await (await fetch(`${service.url}/?lang=${language}`)).text()
    expect(page).toContain(texts[language].heading)
    expect(page).toContain('<a href="https://a.example/x">')
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toContain('<script')
  },
)

test('the log holds no address and nothing of a mail', () => {
  const lines = logged.join('')
  expect(lines).toContain('received')
  expect(lines).not.toMatch(/@|nytt|example/)
})

test('a mail that is too large is refused, also when its size was not told before', async () => {
  const text = 'Lång rad.\r\n'.repeat(100_000)
  const message = `From: a@example.org\r\nSubject: x\r\n\r\n${text}`
  const envelope = { from: 'a@example.org', to: 'emil@example.org' }
  const sent = transport.sendMail({ envelope, raw: Readable.from([message]) })
  await expect(sent).rejects.toMatchObject({ responseCode: 552 })
  expect(await mailsTo('emil@example.org')).toEqual([])
})

test.each([
  ['says nothing more', { SMTP_IDLE_SECONDS: 0.2, SMTP_CONNECTION_SECONDS: 60 }, ''],
  ['never comes to an end', { SMTP_IDLE_SECONDS: 60, SMTP_CONNECTION_SECONDS: 0.2 }, 'NOOP\r\n'],
])('one who %s is let go', async (_name, smtpTimes, text) => {
  const silent = pino({ level: 'silent' })
  const patient = await startMail({ port: 0, smtpPort: 0, pages: true, log: silent, smtpTimes })
  const socket = connect(Number(new URL(patient.smtpUrl).port), 'localhost')
  socket.on('error', () => {})
  socket.resume().write(text)
  await new Promise((resolve) => socket.once('close', resolve))
  await patient.close()
})

test('the pages take no large body, nor one that does not say how large it is', async () => {
  const post = (body: BodyInit, more = {}) =>
    fetch(`${service.url}/refusals`, { method: 'POST', body, ...more })
  expect((await post('x'.repeat(64_001))).status).toBe(413)
  const { body } = new Response('{"to":"a@example.org"}')
  expect((await post(body as ReadableStream, { duplex: 'half' })).status).toBe(411)
})

test('nobody reads the mails, or has one refused, where the pages are not asked for', async () => {
  const closed = await startMail({ port: 0, smtpPort: 0, pages: false, log })
  expect((await fetch(`${closed.url}/health`)).status).toBe(200)
  for (const path of ['/', '/mails', '/style.css']) {
    expect((await fetch(closed.url + path)).status, path).toBe(404)
  }
  const refusal = { method: 'POST', body: '{"to":"a@example.org"}' }
  expect((await fetch(`${closed.url}/refusals`, refusal)).status).toBe(404)
  await closed.close()
})

test('what may be an attack leaves a line of the common vocabulary', async () => {
  logged.length = 0
  await fetch(`${service.url}/admin`)
  expect(securityLines(logged)).toEqual(['malicious_extraneous path'])
  logged.length = 0
  const { port } = new URL(service.smtpUrl)
  const blind = createTransport({ host: 'localhost', port: Number(port) })
  const content = Readable.from([Buffer.alloc(1_100_000, 'a')])
  await expect(
    blind.sendMail({ from, to: 'anna@example.org', attachments: [{ content }] }),
  ).rejects.toMatchObject({ responseCode: 552 })
  blind.close()
  expect(securityLines(logged)).toEqual(['input_validation_fail body-size'])
})
