import { Away } from '../away'
import type { Instances } from './instances-config'

/** Says that another instance has led the request here, and by which directory. It opens nothing: who sends it is led on by nobody. */
export const ledBy = 'mittkanta-led-by'

/** How long another instance is waited for. Milliseconds. */
const patience = 60_000

/** Headers of one connection, or of a body that is sent anew (RFC 9110, 7.6.1). */
const ofConnection = [
  ...['connection', 'host', 'content-length', 'keep-alive', 'transfer-encoding', 'te', 'trailer'],
  ...['upgrade', 'expect', 'proxy-authorization', 'proxy-authenticate', ledBy],
]

export type Led = Readonly<{
  method: string
  /** With its query. */
  path: string
  headers: Headers
  body: Uint8Array | undefined
}>

/** The answer of another instance, as it is. Throws `Away` when it does not answer. */
export async function forward(
  { directory, digest }: Instances,
  name: string,
  { method, path, headers: sent, body }: Led,
): Promise<Response> {
  const headers = withoutConnection(sent)
  headers.set(ledBy, digest)
  const signal = AbortSignal.timeout(patience)
  const init = { method, headers, signal, redirect: 'manual' as const }
  const url = `${directory.instances[name]?.replace(/\/+$/, '')}${path}`
  try {
    const answer = await fetch(url, body ? { ...init, body: new Uint8Array(body) } : init)
    const { status } = answer
    return new Response(answer.body, { status, headers: withoutConnection(answer.headers) })
  } catch {
    throw new Away('instance', 'does not answer')
  }
}

function withoutConnection(given: Headers): Headers {
  const headers = new Headers(given)
  for (const name of ofConnection) headers.delete(name)
  return headers
}
