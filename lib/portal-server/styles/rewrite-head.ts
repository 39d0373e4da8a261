import type { ServerResponse } from 'node:http'

type Arguments = [chunk?: unknown, encoding?: unknown, callback?: unknown]
type Send = (...rest: Arguments) => unknown

const endOfHead = '</head>'
/** A head that has not ended by then is sent as it is, in bytes. */
const longest = 256 * 1024

/**
 * Holds an HTML answer back until its head has ended, and sends what `rewrite` makes of the head. Everything else goes by
 * as it is: other kinds of answers, one whose length has been told, what follows the head, and a page without a head.
 */
export function rewriteHead(response: ServerResponse, rewrite: (head: string) => string): void {
  const write = response.write.bind(response) as Send
  const end = response.end.bind(response) as Send
  let held = Buffer.alloc(0)

  const set = (methods: Readonly<{ write: Send; end: Send }>) =>
    void Object.assign(response, methods)
  const holds = (chunk: unknown, encoding: unknown): boolean => {
    if (!isRewritable(response)) return false
    held = Buffer.concat([held, bytesOf(chunk, encoding)])
    return true
  }
  const release = () => {
    set({ write, end })
    if (!response.headersSent) response.removeHeader('Content-Length')
    return rewritten(held, rewrite)
  }
  set({
    write: (chunk, encoding, callback) => {
      if (!holds(chunk, encoding)) return write(chunk, encoding, callback)
      if (!held.includes(endOfHead) && held.length < longest) return true
      return write(release())
    },
    end: (chunk, encoding, callback) => {
      if (!chunk && held.length === 0) return end(chunk, encoding, callback)
      return holds(chunk, encoding) ? end(release()) : end(chunk, encoding, callback)
    },
  })
}

function isRewritable(response: ServerResponse): boolean {
  const isPage = String(response.getHeader('Content-Type')).startsWith('text/html')
  return isPage && !(response.headersSent && response.hasHeader('Content-Length'))
}

function bytesOf(chunk: unknown, encoding: unknown): Buffer {
  if (chunk instanceof Uint8Array) return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
  if (typeof chunk !== 'string') return Buffer.alloc(0)
  return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
}

function rewritten(page: Buffer, rewrite: (head: string) => string): Buffer {
  const end = page.indexOf(endOfHead)
  if (end < 0) return page
  return Buffer.concat([Buffer.from(rewrite(page.toString('utf8', 0, end))), page.subarray(end)])
}
