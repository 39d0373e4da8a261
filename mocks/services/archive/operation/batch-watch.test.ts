import { expect, test } from 'vitest'
import { watched } from './batch-watch'

async function* answers(): AsyncGenerator<number, undefined> {
  yield* await Promise.resolve([1, 2, 3])
  return undefined
}

test('a batch is counted while it runs, with its lines, also when nobody reads on', async () => {
  const watch = { running: 0, lines: 0 }
  const whole = watched(watch, answers())
  const left = watched(watch, answers())
  await whole.next()
  await left.next()
  expect((await left.next()).value).toBe(2)
  expect(watch).toEqual({ running: 2, lines: 3 })
  await left.return(undefined)
  expect(watch).toEqual({ running: 1, lines: 1 })
  for await (const each of whole) expect(each).toBeGreaterThan(1)
  expect(watch).toEqual({ running: 0, lines: 0 })
})
