import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { freePort, freePorts } from './free-port'

afterEach(() => vi.restoreAllMocks())

test('a port that somebody has is passed over', async () => {
  const theirs = createServer()
  const port = await freePort()
  await once(theirs.listen(port), 'listening')
  vi.spyOn(Math, 'random').mockReturnValueOnce((port - 20_000 + 0.5) / 10_000)
  const found = await freePorts(2)
  expect(found).toHaveLength(2)
  expect(found).not.toContain((theirs.address() as AddressInfo).port)
  await once(theirs.close(), 'close')
})
