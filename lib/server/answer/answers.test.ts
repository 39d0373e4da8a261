import { createServer, request as ask, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { addHeader, answerHeader, openAnswer, setStatus } from './answers'

const names: string[] = []
const server = createServer((request, response) => {
  openAnswer(request, response)
  void draw(request).then((text) => response.end(text))
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
afterAll(() => server.close())

/** A page that knows of its answer only the name, and waits before and after it says what came of it. */
async function draw({ url: path = '', headers }: IncomingMessage): Promise<string> {
  const name = String(headers[answerHeader])
  names.push(name)
  await Promise.resolve()
  if (path === '/unread') setStatus(name, 503)
  if (path === '/broken') setStatus(name, 500)
  if (path === '/left') for (const value of ['a=1', 'b=2']) addHeader(name, 'Set-Cookie', value)
  await Promise.resolve()
  return path
}

test('each page has the status that it was given, also beside others and over one connection', async () => {
  const paths = ['/unread', '/read', '/broken', '/unread', '/read']
  const answers = await Promise.all(paths.map((path) => fetch(url + path)))
  expect(answers.map(({ status }) => status)).toEqual([503, 200, 500, 503, 200])
  const waits = answers.map(({ headers }) => headers.get('retry-after'))
  expect(waits).toEqual(['30', null, null, '30', null])
  expect((await fetch(`${url}/read`)).status).toBe(200)
  expect(new Set(names).size).toBe(names.length)
})

test('nobody outside says of which answer the status is set', async () => {
  const first = await fetch(`${url}/read`)
  const name = names.at(-1) ?? ''
  expect(first.status).toBe(200)
  const second = await fetch(`${url}/unread`, { headers: { [answerHeader]: name } })
  expect(second.status).toBe(503)
  expect(names.at(-1)).not.toBe(name)
})

test('an answer that was given, or broken off, is known no more', async () => {
  await (await fetch(`${url}/read`)).text()
  await new Promise<void>((resolve) => {
    const asked = ask(`${url}/read`)
    asked.once('socket', (socket) => socket.once('connect', () => asked.destroy()))
    asked.once('error', () => resolve())
    asked.end()
  })
  const { mittkantaAnswers } = globalThis as { mittkantaAnswers?: Map<string, unknown> }
  await expect.poll(() => mittkantaAnswers?.size).toBe(0)
})

test.each([null, '', '0', 'other'])('a name that is none, %s, changes nothing', (name) => {
  expect(() => setStatus(name, 503)).not.toThrow()
})

test('a page adds headers to its own answer alone', async () => {
  const answers = await Promise.all(['/left', '/read', '/left'].map((path) => fetch(url + path)))
  const cookies = answers.map(({ headers }) => headers.getSetCookie())
  expect(cookies).toEqual([['a=1', 'b=2'], [], ['a=1', 'b=2']])
  expect(() => addHeader('other', 'Set-Cookie', 'a=1')).not.toThrow()
})
