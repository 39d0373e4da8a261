import { once } from 'node:events'
import { createServer, type Server } from 'node:net'

/** Below those that the system gives to connections, or one could take the port of a program that is about to begin again. */
const first = 20_000
const count = 10_000

/** A port that nobody uses just now, and that stays free for a program that ends and begins again. */
export async function freePort(): Promise<number> {
  const [port = 0] = await freePorts(1)
  return port
}

/** Several such ports, each another. */
export async function freePorts(many: number): Promise<number[]> {
  const held = new Map<number, Server>()
  while (held.size < many) {
    const port = first + Math.floor(Math.random() * count)
    const server = held.has(port) ? null : await listening(port)
    if (server) held.set(port, server)
  }
  await Promise.all([...held.values()].map((server) => once(server.close(), 'close')))
  return [...held.keys()]
}

function listening(port: number): Promise<Server | null> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('listening', () => resolve(server))
    server.once('error', () => resolve(null))
    server.listen(port)
  })
}
