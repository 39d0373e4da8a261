import { Away } from '../away'
import type { Instances } from './instances-config'

/** Says that another instance has led the request here, and by which directory. It opens nothing: who sends it is led on by nobody. */
export const ledBy = 'mittkanta-led-by'
/** Of which part of an answer it is asked, sealed (`part.ts`). */
export const askedPart = 'mittkanta-part'

/** How long another instance is waited for until it begins to answer: a register may be a long answer. Milliseconds. */
const patience = 60_000

/** Headers of one connection, or of a body that is sent anew (RFC 9110, 7.6.1). */
const ofConnection = [
  ...['connection', 'host', 'content-length', 'keep-alive', 'transfer-encoding', 'te', 'trailer'],
  ...['upgrade', 'expect', 'proxy-authorization', 'proxy-authenticate', ledBy],
  askedPart,
]

export type Led = Readonly<{
  method: string
  /** With its query. */
  path: string
  headers: Headers
  body: Uint8Array | undefined
  /** Sealed; absent: the whole of it is asked. */
  part?: string
}>

/** The answer of another instance, as it is. Throws `Away` when it does not answer. */
export async function forward(
  { directory, digest }: Instances,
  name: string,
  { method, path, headers: sent, body, part }: Led,
): Promise<Response> {
  const headers = withoutConnection(sent)
  headers.set(ledBy, digest)
  if (part !== undefined) headers.set(askedPart, part)
  const silent = new AbortController()
  const timer = setTimeout(() => silent.abort(), patience)
  const init = { method, headers, signal: silent.signal, redirect: 'manual' as const }
  const url = `${directory.instances[name]?.replace(/\/+$/, '')}${path}`
  try {
    const ask = () => fetch(url, body ? { ...init, body: new Uint8Array(body) } : init)
    // A connection that was kept can have ended just now; what changes nothing is asked once more, by another.
    const answer = await ask().catch((error: unknown) => {
      if (method !== 'GET' && method !== 'HEAD') throw error
      return ask()
    })
    const { status } = answer
    // Taken over at once: a body that nobody has begun to read ends with the answer that it came in, when that is cleared away.
    const taken = answer.body?.pipeThrough(new TransformStream()) ?? null
    return new Response(taken, { status, headers: withoutConnection(answer.headers) })
  } catch {
    throw new Away('instance', 'does not answer')
  } finally {
    clearTimeout(timer)
  }
}

function withoutConnection(given: Headers): Headers {
  const headers = new Headers(given)
  for (const name of ofConnection) headers.delete(name)
  return headers
}
