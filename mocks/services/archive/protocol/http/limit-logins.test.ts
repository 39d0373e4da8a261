import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { limitLogins } from './limit-logins'

const noted: unknown[][] = []
const isTrusted = (_address: string, hop: number) => hop < 1
const log = (...line: unknown[]) => void noted.push(line)
const server = createServer(
  limitLogins((_request, response) => void response.end('token'), { times: 2, isTrusted, log }),
)
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
afterAll(() => server.close())

const ask = (from: string, path = '/oauth/token') =>
  fetch(url + path, { method: 'POST', body: 'a=b', headers: { 'x-forwarded-for': from } })

test('whoever asks for tokens again and again is told when to come; others, and other calls, go on', async () => {
  expect([(await ask('198.51.100.7')).status, (await ask('198.51.100.7')).status]).toEqual([
    200, 200,
  ])
  const refused = await ask('198.51.100.7')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50)
  expect(await refused.json()).toMatchObject({ error: 'temporarily_unavailable' })
  expect(noted).toMatchObject([['warn', 'excess_rate_limit_exceeded', { reason: 'logins' }]])
  expect((await ask('203.0.113.9')).status).toBe(200)
  expect((await ask('198.51.100.7', '/fhir/metadata')).status).toBe(200)
})
