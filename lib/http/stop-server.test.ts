import { Agent, request, type IncomingMessage, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { createHttpServer, usualMethods } from './create-http-server'
import { defaultTimes } from './server-times'
import { stopServer } from './stop-server'

const agent = new Agent({ keepAlive: true })
let server: Server
let finish: () => void
let begun: Promise<void>
afterEach(() => {
  agent.destroy()
  server.close().closeAllConnections()
})

/** `/long` begins its answer and ends it when `finish` is called. */
async function serve() {
  let isBegun = () => {}
  begun = new Promise((resolve) => (isBegun = resolve))
  const listener = createHttpServer(
    (asked, response) => {
      if (asked.url !== '/long') return void response.end('answered')
      response.write('first, ')
      finish = () => void response.end('last')
      isBegun()
    },
    {
      times: { ...defaultTimes, HTTP_IDLE_SECONDS: 60 },
      methods: usualMethods,
      onRefused: () => {},
    },
  )
  server = listener
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
}

const port = () => (server.address() as AddressInfo).port

function ask(path: string): Promise<{ status?: number; connection?: string; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { port: port(), host: '127.0.0.1', path, agent },
      (answer: IncomingMessage) => {
        let body = ''
        answer.on('data', (part) => (body += String(part)))
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({ status: answer.statusCode, connection: answer.headers.connection, body }),
        )
      },
    )
    asked.on('error', reject).end()
  })
}

const isListening = () =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port(), '127.0.0.1', () => resolve(true)).on('error', () =>
      resolve(false),
    )
    socket.on('connect', () => socket.destroy())
  })

test('before it ends it says so, and answers all the same, each over a connection of its own', async () => {
  await serve()
  expect(await ask('/health')).toMatchObject({ status: 200, connection: 'keep-alive' })
  const stopped = stopServer(server, { HTTP_DRAIN_SECONDS: 0.3, HTTP_FINISH_SECONDS: 5 })
  expect(await ask('/health')).toEqual({
    status: 503,
    connection: 'close',
    body: '{"status":"stopping"}',
  })
  expect(await ask('/')).toEqual({ status: 200, connection: 'close', body: 'answered' })
  await stopped
})

test('what is under way is answered to its end, and nobody is taken in meanwhile', async () => {
  await serve()
  const at = port()
  const long = ask('/long')
  await begun
  const stopped = stopServer(server, { HTTP_DRAIN_SECONDS: 0, HTTP_FINISH_SECONDS: 5 })
  await wait(50)
  const refused = await new Promise((resolve) => connect(at, '127.0.0.1').on('error', resolve))
  expect(refused).toMatchObject({ code: 'ECONNREFUSED' })
  finish()
  expect(await long).toMatchObject({ status: 200, body: 'first, last' })
  // Its connection may be used again by what it said at its beginning, and holds up nothing.
  await stopped
})

test('what does not end in time is cut off', async () => {
  await serve()
  const long = ask('/long')
  await begun
  expect(await isListening()).toBe(true)
  const cut = expect(long).rejects.toThrow()
  await stopServer(server, { HTTP_DRAIN_SECONDS: 0, HTTP_FINISH_SECONDS: 0.1 })
  await cut
})
