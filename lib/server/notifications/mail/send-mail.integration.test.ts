import { pino } from 'pino'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { startTracing } from '@/lib/tracing/start-tracing'
import { tracing } from '@/lib/tracing/spans'
import { startReceiver } from '@/lib/tracing/testing/start-receiver'
import { startMail } from '@/mocks/services/mail/start-mail'
import { sendMail } from './send-mail'

/** A server without STARTTLS, as the test mail server is. */
const service = await startMail({
  port: 0,
  smtpPort: 0,
  pages: true,
  log: pino({ level: 'silent' }),
})
afterAll(() => service.close())

vi.mock('@/lib/config/server-config', () => ({
  serverConfig: () => ({
    SMTP_URL: service.smtpUrl,
    MAIL_FROM: 'noreply@mittkanta.example',
    LOG_LEVEL: 'silent',
  }),
}))
const near = vi.hoisted(() => ({ isLoopback: true }))
vi.mock('@/lib/config/unprotected-addresses', () => ({ isLoopback: () => near.isLoopback }))
beforeEach(() => {
  near.isLoopback = true
})

const mail = { subject: 'Nytt', text: 'Logga in', html: '<p>Logga in</p>', language: 'sv' }
const taken = async (to: string) => {
  const answer = await fetch(`${service.url}/mails?${new URLSearchParams({ to })}`)
  return ((await answer.json()) as unknown[]).length
}

test('within this machine a mail goes to a server without STARTTLS', async () => {
  expect(await sendMail({ ...mail, to: 'near@example.org' })).toBe(true)
  expect(await taken('near@example.org')).toBe(1)
})

test('a mail that is sent while a request is answered leaves a span without its address or a word of it', async () => {
  const receiver = await startReceiver()
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', receiver.url)
  const end = await startTracing('portal')
  await tracing()?.serve('POST', undefined, async (finish) => {
    near.isLoopback = true
    expect(await sendMail({ ...mail, to: 'traced@example.org' })).toBe(true)
    near.isLoopback = false
    expect(await sendMail({ ...mail, to: 'traced@example.org' })).toBe(false)
    finish(200)
  })
  await end()
  vi.unstubAllEnvs()
  await receiver.close()
  const of = receiver.spans().filter(({ kind }) => kind === 3)
  expect(of.map(({ name, status }) => [name, status.code])).toEqual([
    ['mail deliver', 0],
    ['mail deliver', 2],
  ])
  for (const word of ['traced', 'example.org', 'Nytt', 'Logga'])
    expect(receiver.bytes().includes(word)).toBe(false)
})

test('over a network none goes to such a server', async () => {
  near.isLoopback = false
  expect(await sendMail({ ...mail, to: 'far@example.org' })).toBe(false)
  expect(await taken('far@example.org')).toBe(0)
})
