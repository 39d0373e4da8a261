import { expect, test } from 'vitest'
import { createProbe } from './create-probe'
import { DatabaseUnavailable } from './database-unavailable'

test.each([
  ['one that answers', async () => 7, { ok: true, answer: 7 }],
  [
    'one without room',
    () => Promise.reject(new DatabaseUnavailable('no-room', undefined)),
    { ok: false, because: 'no-room' },
  ],
  ['a fault of ours', () => Promise.reject(new TypeError('no')), { ok: false, because: 'fault' }],
  ['one that is silent', () => new Promise<never>(() => {}), { ok: false, because: 'silent' }],
])('%s is told apart', async (_name, ask, found) => {
  expect(await createProbe<number>(ask)()).toEqual(found)
})

test('who asks while it has not answered yet asks no second time', async () => {
  let asked = 0
  const probe = createProbe(async () => (asked += 1))
  expect(await Promise.all([probe(), probe(), probe()])).toEqual(
    [1, 1, 1].map((answer) => ({ ok: true, answer })),
  )
  expect(await probe()).toEqual({ ok: true, answer: 2 })
})
