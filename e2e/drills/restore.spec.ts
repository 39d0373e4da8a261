import { setTimeout as wait } from 'node:timers/promises'
import { orderAny } from '../several/orders'
import { expect } from '../test'
import { test } from './drill-test'

const time = 5_000

test('both databases are restored from a backup and the log of writes: nothing of what was answered is gone', async ({
  underLoad,
}) => {
  const wrong = await underLoad('restore', async () => {
    await orderAny('back-up', 'database')
    await wait(time)
    await orderAny('restore', 'database')
    await wait(2 * time)
  })
  expect(wrong.filter(({ came }) => came !== 'told')).toEqual([])
})
