import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { isClientGone } from './is-client-gone'

const error = (message: string, more: object = {}) => Object.assign(new Error(message), more)

test.each([
  ['what Next.js says of an answer', error('', { name: 'ResponseAborted' }), true],
  ['what was called off', new DOMException('gone', 'AbortError'), true],
  ['a request that broke off', error('aborted', { code: 'ECONNRESET' }), true],
  ['a database that broke off', error('read ECONNRESET', { code: 'ECONNRESET' }), false],
  ['an archive that is not there', error('connect', { code: 'ECONNREFUSED' }), false],
  ['time that was up', new DOMException('late', 'TimeoutError'), false],
  ['a fault', new TypeError('undefined is not a function'), false],
  ['no error', 'aborted', false],
])('%s: %j is a client that has gone: %s', (_name, what, gone) =>
  expect(isClientGone(what)).toBe(gone),
)

test('a real body that breaks off in the middle is one', async () => {
  const broken = new Promise((resolve) => {
    const server = createServer((incoming) => {
      incoming.on('error', (error) => {
        server.close()
        resolve(error)
      })
      incoming.resume()
    }).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      const headers = { 'content-length': '100' }
      const sent = request({ port, host: '127.0.0.1', method: 'POST', headers })
      sent.on('error', () => {})
      sent.write('half', () => setImmediate(() => sent.destroy()))
    })
  })
  expect(isClientGone(await broken)).toBe(true)
})
