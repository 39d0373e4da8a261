import { connect } from 'node:net'

/** One who asks, and takes of the answer only what is told below. */
export type ReluctantCaller = Readonly<{
  /** Takes what there is. Resolves to how many bytes came, when the other side has closed. */
  takeAll: () => Promise<number>
  /** Takes it piece by piece, a few milliseconds apart. */
  takeSlowly: () => Promise<number>
}>

/** Connects and asks, over a bare socket. */
export function reluctantCaller(address: string, text: string): ReluctantCaller {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname).pause()
  socket.write(text)
  let taken = 0
  socket.on('data', (part: Buffer) => void (taken += part.length))
  // A connection that is reset has been closed too.
  socket.on('error', () => {})
  const closed = new Promise<number>((resolve) => socket.once('close', () => resolve(taken)))
  return {
    takeAll: () => {
      socket.resume()
      return closed
    },
    takeSlowly: () => {
      socket.on('data', () => {
        socket.pause()
        setTimeout(() => socket.resume(), 15)
      })
      socket.resume()
      return closed
    },
  }
}
