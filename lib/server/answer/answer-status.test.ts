import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { answerWith, whileAnswering } from './answer-status'

const server = createServer((request, response) => {
  const work = () => draw(request.url ?? '')
  void whileAnswering(response, work).then((text) => response.end(text))
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
afterAll(() => server.close())

/** A page that knows nothing of the answer, and waits before and after it says what came of it. */
async function draw(path: string): Promise<string> {
  await Promise.resolve()
  if (path === '/unread') answerWith(503)
  if (path === '/broken') answerWith(500)
  await Promise.resolve()
  return path
}

test('each page has the status that it was given, also beside others and over one connection', async () => {
  const paths = ['/unread', '/read', '/broken', '/unread', '/read']
  const answers = await Promise.all(paths.map((path) => fetch(url + path)))
  expect(answers.map(({ status }) => status)).toEqual([503, 200, 500, 503, 200])
  expect((await fetch(`${url}/read`)).status).toBe(200)
})

test('outside of a request nothing happens', () => {
  expect(() => answerWith(503)).not.toThrow()
})
