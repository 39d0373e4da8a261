import { afterAll, beforeAll, expect, test } from 'vitest'
import { securityLines } from '@/lib/logging/testing/security-lines'
import { officials, personOf } from '@/mocks/world/people/cast'
import { BenchBrowser } from '../testing/bench-browser'
import { startBench, type Bench } from '../testing/start-bench'
import { texts } from '../texts'

/** A twentieth of the limits: 150 requests in a minute, 12 steps of logins in ten minutes, 15 questions in five. */
let bench: Bench
beforeAll(async () => {
  bench = await startBench({ factor: 0.05 })
})
afterAll(() => bench.close())

const ask = (path: string, method = 'GET') =>
  fetch(bench.url + path, {
    ...{ method, redirect: 'manual' },
    headers: { origin: bench.url, 'accept-language': 'sv' },
  })

async function expectRefused(answer: Response, reason: string, before: number) {
  expect(answer.status).toBe(429)
  const after = Number(answer.headers.get('retry-after'))
  expect(after).toBeGreaterThan(0)
  expect(await answer.text()).toContain(texts.sv.flood.heading)
  expect(securityLines(bench.lines.slice(before))).toContain(`excess_rate_limit_exceeded ${reason}`)
}

test('one login may ask its page so often, the next is told when to come again, and another one is served', async () => {
  const ulla = new BenchBrowser(bench.url)
  await ulla.logIn(personOf('ulla-vikstrand', officials), 'county-05')
  const send = () => ulla.send('/shows', { way: 'nothing' })
  for (let n = 0; n < 15; n += 1) expect((await send()).status).not.toBe(429)
  const before = bench.lines.length
  const refused = await send()
  expect(refused.status).toBe(429)
  expect(refused.text).toContain(texts.sv.flood.heading)
  expect(securityLines(bench.lines.slice(before))).toEqual(['excess_rate_limit_exceeded questions'])
  expect((await ulla.open('/shows')).status).toBe(200)
})

test('logins of one address, begun or come back', async () => {
  let answer = await ask('/login', 'POST')
  for (let n = 0; n < 12 && answer.status !== 429; n += 1) answer = await ask('/login', 'POST')
  await expectRefused(answer, 'logins', 0)
  const before = bench.lines.length
  await expectRefused(await ask('/login/return?code=x&state=y'), 'logins', before)
  expect((await ask('/')).status).toBe(200)
})

test('requests of one address, but not whether we live, and not the style', async () => {
  let answer = await ask('/')
  for (let n = 0; n < 150 && answer.status !== 429; n += 1) answer = await ask('/')
  await expectRefused(answer, 'requests', 0)
  expect((await ask('/health')).status).toBe(200)
  expect((await ask('/style.css')).status).toBe(200)
})
