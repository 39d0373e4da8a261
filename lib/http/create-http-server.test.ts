import { connect, type AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createHttpServer, usualMethods } from './create-http-server'
import { defaultTimes } from './server-times'

let close = () => {}
let refused: unknown[] = []
afterEach(() => {
  close()
  refused = []
})

/** Sends the lines as they are, and gives back all that is answered until the server closes the connection. */
async function exchange(text: string, times = {}): Promise<string> {
  const server = createHttpServer(
    (request, response) => {
      request.on('error', () => {})
      if (request.url === '/slow')
        return void request.resume().on('end', () => response.end('read'))
      response.setHeader('Connection', 'close').end('answered')
    },
    {
      times: { ...defaultTimes, ...times },
      methods: usualMethods,
      onRefused: (reason, status) => void refused.push([reason, status]),
    },
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => void server.close().closeAllConnections()
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const parts: Buffer[] = []
  return new Promise((resolve) => {
    socket.on('data', (part: Buffer) => void parts.push(part))
    socket.on('error', () => {})
    socket.on('close', () => resolve(Buffer.concat(parts).toString()))
    socket.write(text)
  })
}

const host = 'Host: a.example\r\n'

test('an ordinary request is answered', async () => {
  expect(await exchange(`GET / HTTP/1.1\r\n${host}\r\n`)).toMatch(/^HTTP\/1.1 200[^]*answered/)
  expect(refused).toEqual([])
})

test.each([
  ['TRACE', `TRACE / HTTP/1.1\r\n${host}\r\n`, 405, ['method', 405]],
  ['a tunnel', `CONNECT evil.example:443 HTTP/1.1\r\n${host}\r\n`, 405, ['method', 405]],
  ['a method of WebDAV', `PROPFIND / HTTP/1.1\r\n${host}\r\n`, 405, ['method', 405]],
  ['a word that is no method', `HELLO / HTTP/1.1\r\n${host}\r\n`, 400, ['headers', 400]],
  ['two hosts', `GET / HTTP/1.1\r\n${host}Host: b.example\r\n\r\n`, 400, ['host', 400]],
  ['another host', `GET http://b.example/ HTTP/1.1\r\n${host}\r\n`, 400, ['host', 400]],
  [
    'two lengths of a body',
    `POST / HTTP/1.1\r\n${host}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n`,
    400,
    ['headers', 400],
  ],
  [
    'headers without end',
    `GET / HTTP/1.1\r\n${host}X: ${'x'.repeat(20_000)}\r\n\r\n`,
    431,
    ['headers', 431],
  ],
])('%s is refused and told of', async (_name, text, status, told) => {
  expect(await exchange(text)).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(refused).toEqual([told])
})

test('a request without a host is refused', async () => {
  expect(await exchange('GET / HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /)
})

const short = { HTTP_HEADERS_SECONDS: 0.2, HTTP_REQUEST_SECONDS: 0.4, HTTP_IDLE_SECONDS: 0.2 }

test.each([
  ['one who says nothing', '', 408],
  ['headers that do not end', `GET / HTTP/1.1\r\n${host}`, 408],
  ['a body that does not end', `POST /slow HTTP/1.1\r\n${host}Content-Length: 9\r\n\r\nx`, 408],
])('%s is let go', async (_name, text, status) => {
  expect(await exchange(text, short)).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(refused).toEqual([])
})

test('one who connects and stays after the answer is let go', async () => {
  const text = `POST /slow HTTP/1.1\r\n${host}Content-Length: 1\r\n\r\nx`
  expect(await exchange(text, short)).toMatch(/^HTTP\/1.1 200/)
})
