import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { tally } from '@/lib/metrics/tally'
import { repeat } from './repeat'

/** Does it again and again, a hundredth of a second each, until it was done so often; gives the lines of the log. */
async function repeated(
  name: string,
  times: number,
  work: (round: number) => Promise<void | boolean>,
  { seconds = 0.01, startsAtOnce = false } = {},
) {
  const ending = new AbortController()
  const lines: string[] = []
  const log = pino({}, { write: (line: string) => void lines.push(line) })
  let round = 0
  const counted = async () => {
    round += 1
    if (round === times) ending.abort()
    return work(round)
  }
  await repeat({ name, seconds, startsAtOnce, work: counted }, ending.signal, log)
  return lines
}

test('what has come to its end is noted with its moment', async () => {
  await repeated('tested: done', 1, () => Promise.resolve())
  expect(tally().work.get('tested: done')).toBeGreaterThan(0)
})

test('what says that it could not be done is not noted as done', async () => {
  await repeated('tested: not done', 2, () => Promise.resolve(false))
  expect(tally().work.has('tested: not done')).toBe(false)
})

test('what fails is told, and tried again', async () => {
  const lines = await repeated('tested: fails', 3, (round) =>
    round === 1 ? Promise.reject(new TypeError('no')) : Promise.resolve(),
  )
  expect(lines.join('')).toContain('"failure":"TypeError"')
  expect(tally().work.has('tested: fails')).toBe(true)
})

test('what starts at once does so, and goes on when its first round fails', async () => {
  let rounds = 0
  const ending = new AbortController()
  const log = pino({ level: 'silent' })
  const work = () => {
    rounds += 1
    return Promise.reject(new Error('away'))
  }
  const going = repeat(
    { name: 'tested', seconds: 0.05, startsAtOnce: true, work },
    ending.signal,
    log,
  )
  await wait(10)
  expect(rounds).toBe(1)
  await wait(200)
  expect(rounds).toBeGreaterThan(1)
  ending.abort()
  await going
})
