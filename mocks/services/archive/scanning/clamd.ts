import { connect, type NetConnectOpts } from 'node:net'
import { Away } from '../away'

/** What the scan calls what it found in the bytes; undefined: nothing. Throws {@link Away}. */
export type Scan = (bytes: Uint8Array) => Promise<string | undefined>

/** Milliseconds without a word from it. */
const longest = 30_000
const pieceSize = 64 * 1024

/**
 * ClamAV's daemon, by INSTREAM of its protocol (clamd(8)): pieces with their lengths before them, and one of none at the end.
 *
 * @param address path of its socket, or "host:port"
 */
export function clamd(address: string): Scan {
  const [, host, port] = /^([^/]+):(\d+)$/.exec(address) ?? []
  const place: NetConnectOpts =
    host === undefined ? { path: address } : { host, port: Number(port) }
  return async (bytes) => readReply(await ask(place, bytes))
}

function ask(place: NetConnectOpts, bytes: Uint8Array): Promise<string> {
  const socket = connect(place)
  const answer: Buffer[] = []
  const answered = new Promise<string>((resolve, reject) => {
    socket.on('data', (piece: Buffer) => answer.push(piece))
    socket.on('end', () => resolve(Buffer.concat(answer).toString('utf8')))
    // It may say that it takes no more, and go, while pieces are still being sent.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (answer.length > 0) resolve(Buffer.concat(answer).toString('utf8'))
      else reject(new Away('scan', error.code ?? error.message))
    })
  })
  socket.setTimeout(longest, () => socket.destroy(new Error('no answer')))
  socket.write('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += pieceSize) {
    const piece = bytes.subarray(at, at + pieceSize)
    socket.write(lengthOf(piece.length))
    socket.write(piece)
  }
  socket.write(lengthOf(0))
  return answered.finally(() => socket.destroy())
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}

/** "stream: OK", "stream: NAME FOUND", or anything else: then nobody knows. */
function readReply(reply: string): string | undefined {
  const line = reply.replace(/\0[\s\S]*$/, '').trim()
  if (line === 'stream: OK') return undefined
  const found = /^stream: (.+) FOUND$/.exec(line)?.[1]
  if (found === undefined) throw new Away('scan', 'an answer that it does not know')
  return found.replaceAll(/[^\w.:/()-]/g, '').slice(0, 200)
}
