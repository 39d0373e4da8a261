import { expect } from '../test'
import { test } from './drill-test'
import { replaceOneByOne } from './one-by-one'

test('each process is replaced one by one: every page comes', async ({ underLoad }) => {
  expect(await underLoad('upgrade', () => replaceOneByOne())).toEqual([])
})
