import http from 'node:http'

/**
 * Sends requests over a bounded number of kept connections, for a bounded time or a number of times, on loopback only.
 *
 * @param {{url: string, requests: () => {path: string, method?: string, headers?: Record<string, string>, body?: string}, connections: number, seconds: number, times?: number}} options
 * @returns {Promise<{perSecond: number, milliseconds: number[], failures: number, bytes: number}>}
 */
export async function load({ url, requests, connections, seconds, times = Infinity }) {
  if (!Number.isFinite(seconds) && !Number.isFinite(times)) throw new Error('Without end.')
  const { hostname, port } = new URL(url)
  if (hostname !== '127.0.0.1' && hostname !== 'localhost') throw new Error('Loopback only.')
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const milliseconds = []
  let failures = 0
  let bytes = 0
  let begunRequests = 0
  const begun = performance.now()
  const until = begun + seconds * 1000

  async function caller() {
    while (performance.now() < until && begunRequests++ < times) {
      const from = performance.now()
      const answer = await send({ hostname, port, agent, ...requests() })
      milliseconds.push(performance.now() - from)
      bytes = answer.bytes
      if (answer.status !== 200) failures++
    }
  }
  await Promise.all(Array.from({ length: connections }, caller))
  const took = (performance.now() - begun) / 1000
  agent.destroy()
  return { perSecond: milliseconds.length / took, milliseconds, failures, bytes }
}

function send({ body, ...options }) {
  return new Promise((resolve, reject) => {
    const request = http.request(options, (response) => {
      let bytes = 0
      response.on('data', (chunk) => (bytes += chunk.length))
      response.on('end', () => resolve({ status: response.statusCode, bytes }))
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** One request by itself. */
export function once(url, request) {
  const { hostname, port } = new URL(url)
  return send({ hostname, port, ...request })
}
