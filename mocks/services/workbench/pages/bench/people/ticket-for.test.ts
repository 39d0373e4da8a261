import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { inventFamily } from './invent-family'
import { ticketFor } from './ticket-for'

const [{ person } = { person: undefined }] = inventFamily(
  { language: 'sv', child: false, proxy: false },
  '2026-11-21',
)

test.each([
  ['that gives one', 201, '{"ticket":"x"}', 'x'],
  ['that gives none', 404, '404 Not Found', undefined],
  ['that answers something else', 200, '{}', undefined],
])('a test service %s', async (_name, status, answer, ticket) => {
  const server = createServer((_request, response) => response.writeHead(status).end(answer))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    if (!person) throw new Error('nobody')
    expect(await ticketFor(`http://127.0.0.1:${port}`, person)).toBe(ticket)
  } finally {
    server.close()
  }
})
