import type { Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { ServerTimes } from './server-times'

const stopping = new WeakSet<Server>()

/** Whether a server is about to end: it says so where it is asked for its health, and lets no connection be used again. */
export const isStopping = (server: Server): boolean => stopping.has(server)

/** How often it is looked for connections that nobody uses any more, in milliseconds. */
const look = 100

/**
 * Ends a server so that nobody notices who can go to another: first it only says that it will end, for as long as what stands before it
 * takes to hear it, and answers all the same; then it takes nobody in, and answers what is under way. What is not answered in time is cut off.
 */
export async function stopServer(
  server: Server,
  {
    HTTP_DRAIN_SECONDS,
    HTTP_FINISH_SECONDS,
  }: Pick<ServerTimes, 'HTTP_DRAIN_SECONDS' | 'HTTP_FINISH_SECONDS'>,
): Promise<void> {
  stopping.add(server)
  if (HTTP_DRAIN_SECONDS > 0) await wait(HTTP_DRAIN_SECONDS * 1000)
  const closed = new Promise<void>((resolve) => void server.close(() => resolve()))
  const idle = setInterval(() => server.closeIdleConnections(), look)
  const late = setTimeout(() => server.closeAllConnections(), HTTP_FINISH_SECONDS * 1000)
  server.closeIdleConnections()
  await closed
  clearInterval(idle)
  clearTimeout(late)
}
