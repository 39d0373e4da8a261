import type { IncomingMessage, ServerResponse } from 'node:http'

/** How long we go on throwing away what is sent to us, so that a browser comes to read the answer. Milliseconds. */
const lingering = 3_000

/**
 * Ends the connection after the answer to a request whose body is not wanted. What still comes is thrown away for a moment: a
 * connection that is closed while the other side sends shows it a broken connection, and no answer.
 */
export function refuseBody(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Connection', 'close')
  const { socket } = request
  const timer = setTimeout(() => socket.destroy(), lingering).unref()
  socket.once('close', () => clearTimeout(timer))
  request.resume()
}
