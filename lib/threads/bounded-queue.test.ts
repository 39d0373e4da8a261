import { expect, test } from 'vitest'
import { BoundedQueue } from './bounded-queue'

const bounds = { atOnce: 1, most: 4, mostOfOne: 2 }

/** Work that ends when it is told to. */
function piece() {
  let end: (outcome?: Error) => void = () => undefined
  const ended = new Promise<string>((resolve, reject) => {
    end = (error) => (error ? reject(error) : resolve('done'))
  })
  let begun = false
  const work = () => {
    begun = true
    return ended
  }
  return { work, end: (error?: Error) => end(error), hasBegun: () => begun }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('what waits is begun in the order in which it came', async () => {
  const queue = new BoundedQueue(bounds)
  const [first, second, third] = [piece(), piece(), piece()]
  const answers = [
    queue.run('anna', first.work),
    queue.run('bea', second.work),
    queue.run('anna', third.work),
  ]
  await settled()
  expect([first.hasBegun(), second.hasBegun(), third.hasBegun()]).toEqual([true, false, false])
  first.end()
  await settled()
  expect([second.hasBegun(), third.hasBegun()]).toEqual([true, false])
  second.end()
  third.end()
  expect(await Promise.all(answers)).toEqual(answers.map(() => ({ ok: true, value: 'done' })))
})

test('one person gets no more than her share, and others are not hindered by it', async () => {
  const queue = new BoundedQueue(bounds)
  const [first, second, others] = [piece(), piece(), piece()]
  void queue.run('anna', first.work)
  void queue.run('anna', second.work)
  expect(await queue.run('anna', piece().work)).toEqual({ ok: false, failure: 'busy' })
  const answer = queue.run('bea', others.work)
  for (const each of [first, second, others]) each.end()
  expect(await answer).toEqual({ ok: true, value: 'done' })
  const again = piece()
  again.end()
  expect(await queue.run('anna', again.work)).toEqual({ ok: true, value: 'done' })
})

test('what all ask for is bounded too', async () => {
  const queue = new BoundedQueue(bounds)
  for (const person of ['a', 'b', 'c', 'd']) void queue.run(person, piece().work)
  expect(await queue.run('e', piece().work)).toEqual({ ok: false, failure: 'busy' })
})

test('work that fails gives its place and its share back', async () => {
  const queue = new BoundedQueue({ atOnce: 1, most: 1, mostOfOne: 1 })
  const [bad, good] = [piece(), piece()]
  bad.end(new Error('no'))
  await expect(queue.run('anna', bad.work)).rejects.toThrow('no')
  good.end()
  expect(await queue.run('anna', good.work)).toEqual({ ok: true, value: 'done' })
})
