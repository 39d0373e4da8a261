import { setTimeout as wait } from 'node:timers/promises'
import { expect } from '../test'
import { order } from '../several/orders'
import { test } from './drill-test'

/** For how long the other one of each has everything, in milliseconds. */
const alone = 5_000

test('a portal and an archive are killed, and then the others: what was asked afterwards comes', async ({
  underLoad,
}) => {
  const deaths: Readonly<{ from: number; to: number }>[] = []
  const wrong = await underLoad('killed', async () => {
    for (const n of [1, 2] as const) {
      await wait(alone)
      const from = Date.now()
      await Promise.all([order('kill', `portal-${n}`), order('kill', `archive-${n}`)])
      deaths.push({ from, to: Date.now() })
      await wait(alone)
      await Promise.all([order('start', `portal-${n}`), order('start', `archive-${n}`)])
    }
  })
  // What a killed process had in its hands may be told calmly, or break off.
  const inItsHands = deaths.map(
    ({ from, to }) =>
      (began: number, ended: number) =>
        began <= to && ended >= from,
  )
  const others = wrong.filter(({ began, ended }) => !inItsHands.some((held) => held(began, ended)))
  expect(others).toEqual([])
})
