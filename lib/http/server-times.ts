import { z } from 'zod'

const seconds = (fallback: number) => z.coerce.number().positive().default(fallback)

/**
 * How long each of the programs waits for whoever has connected, in seconds, and for how many: the variables, to be spread
 * into the settings of a program.
 *
 * @param defaults where a program needs others
 */
export const serverTimes = ({ request = 30, idle = 5 } = {}) => ({
  /** For the headers of a request; also for the first byte of a connection that says nothing. */
  HTTP_HEADERS_SECONDS: seconds(10),
  /** For a whole request, its body included. */
  HTTP_REQUEST_SECONDS: seconds(request),
  /** Between two requests of a connection. */
  HTTP_IDLE_SECONDS: seconds(idle),
  /** While nothing moves in either direction, as with one who does not take what is sent. */
  HTTP_STALL_SECONDS: seconds(120),
  /** Connections at once; what comes beyond is closed. */
  HTTP_CONNECTIONS: z.coerce.number().int().positive().default(2000),
  /** From being asked to end, while it says so and takes in whom it is still sent: what stands before it needs so long to hear it. */
  HTTP_DRAIN_SECONDS: z.coerce.number().min(0).default(0),
  /** For what is under way then. */
  HTTP_FINISH_SECONDS: seconds(25),
})

export type ServerTimes = Readonly<
  Record<
    | 'HTTP_HEADERS_SECONDS'
    | 'HTTP_REQUEST_SECONDS'
    | 'HTTP_IDLE_SECONDS'
    | 'HTTP_STALL_SECONDS'
    | 'HTTP_CONNECTIONS'
    | 'HTTP_DRAIN_SECONDS'
    | 'HTTP_FINISH_SECONDS',
    number
  >
>

/** The defaults, for what is started without an environment. */
export const defaultTimes: ServerTimes = z.object(serverTimes()).parse({})
