import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a call of the store is answered: a status; `hold`: nothing, until it is let go. */
type Answers = (call: Readonly<{ method: string; name: string }>) => number | 'hold'

/** A store that answers what a test says, and keeps nothing. */
export async function startStubStore(answers: Answers) {
  const held: ServerResponse[] = []
  const calls: string[] = []
  const heard: (() => void)[] = []
  const server = createServer((request, response) => {
    const call = { method: request.method ?? '', name: request.url?.split('/').at(-1) ?? '' }
    calls.push(`${call.method} ${call.name}`)
    request.resume()
    const answer = answers(call)
    if (answer === 'hold') held.push(response)
    else request.on('end', () => response.writeHead(answer).end())
    for (const hear of heard.splice(0)) hear()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/contents`,
    calls,
    /** Of the next call. */
    called: () => new Promise<void>((resolve) => heard.push(resolve)),
    letGo: () => {
      for (const response of held.splice(0)) response.writeHead(204).end()
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
