import { createServer } from 'node:http'
import { startChild, stopChildren } from '../child.mjs'
import { waitForHealth } from '../health.mjs'

/** @typedef {import('./places.mjs').Place} Place */
/** @typedef {import('../child.mjs').Child} Child */
/** @typedef {Readonly<Record<string, (what: string) => Promise<void>>>} Orders what can be done besides, by the thing that it is done to */
/** @typedef {(envs: Readonly<Record<string, NodeJS.ProcessEnv>>) => Orders} OrdersOf given the variables of each program */

/**
 * Lets a test do to processes of its environment what operators and misfortune do. Each order is a POST of its own, which is answered when it
 * has been carried out: `/kill/portal-1` ends one at once, `/freeze/…` lets it do nothing any more with what it takes in, `/stop/…` asks it to end and waits, `/start/…` starts it, again or for the first
 * time, and waits until it can take people in. `/fill/disk` does to a thing that is no process what is written for it.
 *
 * @param {Map<string, Child>} running by name; what is started stands there
 * @param {readonly Place[]} places of all that there may be
 * @param {Orders} [besides]
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function takeOrders(running, places, besides = {}) {
  /** @type {Record<string, (place: Place) => Promise<unknown>>} */
  const orders = {
    async kill({ name }) {
      const child = running.get(name)
      child?.child.kill('SIGKILL')
      await child?.ended
    },
    async freeze({ name }) {
      running.get(name)?.child.kill('SIGSTOP')
    },
    async stop({ name }) {
      const child = running.get(name)
      if (child) await stopChildren([child], 60_000)
    },
    async start({ name, program, at }) {
      const child = startChild({ ...program, keepsLog: true })
      running.set(name, child)
      await waitForHealth(child, at)
    },
  }
  const server = createServer((request, response) => {
    const [, order = '', name = ''] = (request.url ?? '').split('/')
    const place = places.find((each) => each.name === name)
    const work = place ? orders[order]?.(place) : besides[name]?.(order)
    if (!work) return void response.writeHead(404).end()
    work.then(
      () => response.end(),
      (error) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, close: () => server.close().closeAllConnections() }
}
