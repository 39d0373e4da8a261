import { orderAny } from '../several/orders'
import { expect } from '../test'
import { test } from './drill-test'
import { replaceOneByOne } from './one-by-one'

test('the schema is brought up to date, and each process is replaced one by one: every page comes', async ({
  underLoad,
}) => {
  const wrong = await underLoad('upgrade', async () => {
    await orderAny('may-i-roll', 'schema')
    await orderAny('migrate', 'schema')
    await replaceOneByOne()
  })
  expect(wrong).toEqual([])
})
