import { connect } from 'node:net'

/** One who speaks over a bare socket, and may do it slowly. */
export type RawCaller = Readonly<{
  connected: Promise<void>
  /** Says a text at once, and then a piece each 50 ms for as long as the connection is open. */
  say: (text: string, slowly?: string) => void
  /** Resolves when as much has been answered as the pattern wants. */
  hears: (pattern: RegExp) => Promise<void>
  /** All that was answered, when the other side has closed. */
  closed: Promise<string>
}>

/**
 * Connects, and says a text.
 *
 * @param address of HTTP or of SMTP
 */
export function rawCaller(address: string, text: string, slowly = ''): RawCaller {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  const connected = new Promise<void>((resolve) => void socket.once('connect', resolve))
  let heard = ''
  const timers: NodeJS.Timeout[] = []
  const say: RawCaller['say'] = (words, piece = '') => {
    socket.write(words)
    if (piece) timers.push(setInterval(() => socket.write(piece), 50))
  }
  say(text, slowly)
  socket.on('data', (part: Buffer) => void (heard += part.toString()))
  // A connection that is reset has been closed too.
  socket.on('error', () => {})
  const closed = new Promise<string>((resolve) =>
    socket.once('close', () => {
      timers.forEach(clearInterval)
      resolve(heard)
    }),
  )
  const hears = (pattern: RegExp) =>
    new Promise<void>((resolve) => {
      const listen = () => {
        if (!pattern.test(heard)) return
        socket.off('data', listen)
        heard = ''
        resolve()
      }
      socket.on('data', listen)
    })
  return { connected, say, hears, closed }
}
