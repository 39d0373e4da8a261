import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultTimes } from '@/lib/http/server-times'
import { createMetrics } from './metrics'
import { serveManagement, type Readiness } from './serve-management'

let hasStarted: boolean
let readiness: Readiness
let server: ReturnType<typeof serveManagement>
const metrics = createMetrics('portal', [
  { name: 'mittkanta_seven', help: 'Seven', read: async () => 7 },
  { name: 'mittkanta_away', help: 'Away', read: () => Promise.reject(new Error('away')) },
])

beforeEach(() => {
  hasStarted = true
  readiness = { ok: true }
  server = serveManagement({
    ...{ port: 0, host: '127.0.0.1', times: defaultTimes, metrics },
    hasStarted: () => hasStarted,
    ready: async () => readiness,
  })
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

async function ask(path: string, method = 'GET') {
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method })
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}

test('a program that starts lives, has not started and is not ready', async () => {
  hasStarted = false
  const seen = await Promise.all(['live', 'started', 'ready'].map((each) => ask(`/health/${each}`)))
  expect(seen.map(({ status }) => status)).toEqual([200, 503, 503])
  expect(seen.map(({ text }) => JSON.parse(text) as object)).toEqual([
    { status: 'ok' },
    { status: 'unavailable', because: 'starting' },
    { status: 'unavailable', because: 'starting' },
  ])
})

test('one that has started says what it lacks, and lives', async () => {
  readiness = { ok: false, because: 'database' }
  expect(await ask('/health/started')).toMatchObject({ status: 200 })
  expect(await ask('/health/live')).toMatchObject({ status: 200 })
  const { status, text } = await ask('/health/ready')
  expect([status, JSON.parse(text)]).toEqual([503, { status: 'unavailable', because: 'database' }])
  readiness = { ok: true }
  expect(await ask('/health/ready')).toMatchObject({ status: 200 })
})

test('metrics tell of requests by their pattern, and of what is asked when they are read', async () => {
  metrics.observe({ route: '/[locale]', method: 'GET', status: 200, seconds: 0.02 })
  const { status, text, headers } = await ask('/metrics')
  expect(status).toBe(200)
  expect(headers.get('content-type')).toContain('text/plain')
  expect(text).toContain(
    'mittkanta_request_seconds_count{program="portal",route="/[locale]",method="GET",status="200"} 1',
  )
  expect(text).toContain('mittkanta_seven{program="portal"} 7')
  expect(text).toContain('mittkanta_away{program="portal"} Nan')
  expect(text).toContain('process_resident_memory_bytes{program="portal"}')
})

test.each([
  ['/', 'GET', 404],
  ['/health', 'GET', 404],
  ['/metrics?all', 'GET', 404],
  ['/metrics', 'POST', 405],
])('%s by %s is answered %d', async (path, method, status) => {
  expect((await ask(path, method)).status).toBe(status)
})
