import { setTimeout as wait } from 'node:timers/promises'
import { orderAny } from '../several/orders'
import { expect } from '../test'
import { test } from './drill-test'

const time = 8_000

test('the disk of the databases is full for a while: nothing is shown that is not logged, and all goes on', async ({
  underLoad,
}) => {
  const wrong = await underLoad('disk', async () => {
    await wait(time)
    await orderAny('fill', 'disk')
    await wait(time)
    await orderAny('make-room', 'disk')
    await wait(2 * time)
  })
  expect(wrong.filter(({ came }) => came !== 'told')).toEqual([])
  expect(wrong.length).toBeGreaterThan(0)
})
