import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { memoryLimit } from './memory-limit'
import { waitOf } from './wait-of'

const key = Buffer.alloc(32)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the last is allowed, the first too many told when to come, and then it goes on', async () => {
  const count = memoryLimit({ times: 3, seconds: 60 }, key)
  for (let i = 0; i < 3; i += 1) expect(await count('a')).toBeUndefined()
  vi.advanceTimersByTime(20_000)
  expect(await count('a')).toBe(40)
  expect(await count('b')).toBeUndefined()
  vi.advanceTimersByTime(39_999)
  expect(await count('a')).toBe(1)
  vi.advanceTimersByTime(1)
  expect(await count('a')).toBeUndefined()
})

test('nothing is kept of who came when the time has passed', async () => {
  const count = memoryLimit({ times: 3, seconds: 60 }, key)
  for (const who of ['a', 'b', 'a', 'c']) await count(who)
  expect(vi.getTimerCount()).toBe(3)
  vi.advanceTimersByTime(60_000)
  expect(vi.getTimerCount()).toBe(0)
})

test('a store that fails is no refusal', async () => {
  const consume = () => Promise.reject(new Error('away'))
  await expect(waitOf({ consume }, 'a')).rejects.toThrow('away')
})
