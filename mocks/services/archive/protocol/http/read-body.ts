import { chunks } from './chunks'
import { findable, isKeepable, mayBeUnkeepable } from './odd-text'
import type { Problem } from './outcome'

/** Nothing larger is taken in one piece (413). Bytes. */
export const largestBody = 10 * 1024 * 1024

export const tooLarge: Problem = {
  code: 'too-long',
  error: 'too-large',
  diagnostics: 'The body is larger than 10 MB.',
}
export const tooMuchWork: Problem = {
  code: 'too-long',
  error: 'too-large',
  diagnostics: 'It takes more time or memory to read than one Bundle may. Nothing was stored.',
}
export const notJson: Problem = {
  code: 'structure',
  error: 'invalid-bundle',
  diagnostics: 'The body is no JSON in UTF-8, or has U+0000 or half a surrogate pair in it.',
}

/** What is asked of a request when its body has been read. */
const askedThen = new WeakMap<Request, () => Promise<void>>()

/** Has something asked once more when the body of a request has been read, before anybody goes by it. What it throws, reading throws. */
export function onceRead(request: Request, ask: () => Promise<void>): void {
  askedThen.set(request, ask)
}

/** The whole body, or undefined when it is larger than allowed; stops reading there. */
export async function readBody(
  request: Request,
  limit = largestBody,
): Promise<Uint8Array | undefined> {
  const body = await takeBody(request, limit)
  await askedThen.get(request)?.()
  return body
}

async function takeBody(request: Request, limit: number): Promise<Uint8Array | undefined> {
  // Where the length is told, the server takes no byte more, and reading at once is several times as fast.
  const told = request.headers.get('content-length')
  if (told !== null) {
    if (Number(told) > limit) return undefined
    const body = new Uint8Array(await request.arrayBuffer())
    return body.byteLength > limit ? undefined : body
  }
  if (!request.body) return new Uint8Array()
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks(request.body)) {
    size += chunk.byteLength
    if (size > limit) return undefined
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}

/** The parameters of a form, as {@link findable}; undefined when it is larger than allowed. */
export async function readForm(
  request: Request,
  limit = 50_000,
): Promise<URLSearchParams | undefined> {
  const body = await readBody(request, limit)
  return body && findableParameters(new URLSearchParams(new TextDecoder().decode(body)))
}

/** The same of an address. */
export function readQuery(request: Request): URLSearchParams {
  return findableParameters(new URL(request.url).searchParams)
}

function findableParameters(parameters: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...parameters].map(([name, value]) => [name, findable(value)]))
}

/** Parses JSON in UTF-8; undefined when it is none, or holds what can't be kept. */
export function parseJson(bytes: Uint8Array): { value: unknown } | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const value: unknown = JSON.parse(text)
    return mayBeUnkeepable(text) && !isKeepable(value) ? undefined : { value }
  } catch {
    return undefined
  }
}
