import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { knownFor, shareView } from './share-view'

let looks = 0
let takes = 0
const look = async () => {
  looks += 1
  vi.advanceTimersByTime(takes)
}
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] })
  looks = 0
  takes = 0
})
afterEach(() => void vi.useRealTimers())

test.each([
  ['one that has just looked goes by what it knows', 0, 1],
  ['to the last moment', knownFor - 1, 1],
  ['and not one moment longer', knownFor, 2],
])('%s', async (_name, passed, expected) => {
  const view = shareView(look, true)
  await view.beFresh()
  vi.advanceTimersByTime(passed)
  await view.beFresh()
  expect(looks).toBe(expected)
})

test('many that ask at once look once', async () => {
  const view = shareView(look, true)
  await Promise.all([view.beFresh(), view.beFresh(), view.beFresh()])
  expect(looks).toBe(1)
})

test('a look counts from when it began, and one that always takes too long is no answer', async () => {
  takes = knownFor
  await expect(shareView(look, true).beFresh()).rejects.toMatchObject({
    name: 'DatabaseUnavailable',
  })
})

test('a look that fails lets nothing be decided', async () => {
  const view = shareView(() => Promise.reject(new Error('away')), true)
  await expect(view.beFresh()).rejects.toThrow('away')
  await expect(view.beFresh()).rejects.toThrow('away')
})

test('one that has its database alone asks nothing, and waits for nothing', async () => {
  const view = shareView(look, false)
  await view.beFresh()
  expect(looks).toBe(0)
  await view.settle()
  expect(looks).toBe(1)
})
