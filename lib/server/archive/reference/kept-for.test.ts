import { expect, test, vi } from 'vitest'
import { fail, ok } from '@/lib/domain/result'
import { keptFor } from './kept-for'

function numbered() {
  let count = 0
  return vi.fn(() => Promise.resolve(ok((count += 1))))
}

test('within the time the answer comes from memory, after it never', async () => {
  const read = numbered()
  const kept = keptFor(1000, read)
  expect(await kept(0)).toEqual(ok(1))
  expect(await kept(499)).toEqual(ok(1))
  expect(read).toHaveBeenCalledTimes(1)
  expect(await kept(1000)).toEqual(ok(2))
})

test('in the second half of the time it is read anew behind the scenes', async () => {
  const read = numbered()
  const kept = keptFor(1000, read)
  await kept(0)
  expect(await kept(500)).toEqual(ok(1))
  expect(await kept(501)).toEqual(ok(2))
  expect(read).toHaveBeenCalledTimes(2)
})

test('it is read anew once the clock has been set back', async () => {
  const kept = keptFor(1000, numbered())
  expect(await kept(5000)).toEqual(ok(1))
  expect(await kept(4999)).toEqual(ok(2))
})

test('those who come at once wait for one answer', async () => {
  const read = numbered()
  const kept = keptFor(1000, read)
  expect(await Promise.all([kept(0), kept(0), kept(1)])).toEqual([ok(1), ok(1), ok(1)])
  expect(read).toHaveBeenCalledTimes(1)
})

test('a failure is not kept, and does not stand in for what is still fresh', async () => {
  const answers = [fail('down'), ok(1)]
  const kept = keptFor<number, 'down'>(1000, () => Promise.resolve(answers.shift() ?? fail('down')))
  expect(await kept(0)).toEqual(fail('down'))
  expect(await kept(1)).toEqual(ok(1))
  expect(await kept(600)).toEqual(ok(1))
  expect(await kept(601)).toEqual(ok(1))
  expect(await kept(1001)).toEqual(fail('down'))
})
