import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMetrics } from '@/lib/management/metrics'
import { BenchBrowser } from './testing/bench-browser'
import { startBench } from './testing/start-bench'
import { officials, personOf } from '../../world/people/cast'

const metrics = createMetrics('workbench')
let bench: Awaited<ReturnType<typeof startBench>>
beforeAll(async () => {
  bench = await startBench({ observe: metrics.observe })
})
afterAll(() => bench.close())

test('requests are counted by the pattern of their route, and by nothing that was sent', async () => {
  const official = new BenchBrowser(bench.url)
  await official.logIn(personOf('ulla-vikstrand', officials), 'county-05')
  const word = 'virtanen'
  const { status } = await fetch(`${bench.url}/${word}?${word}=010190-900P`)
  const text = await metrics.read()
  expect(status).toBe(404)
  expect(text).toContain('route="/login/return",method="GET",status="303"')
  expect(text).toMatch(/route="[/*]+",method="GET",status="404"/)
  for (const each of [word, '010190', 'ulla', 'county-05']) expect(text).not.toContain(each)
})
