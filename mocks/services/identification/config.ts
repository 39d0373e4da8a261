import { z } from 'zod'
import { serverTimes } from '@/lib/http/server-times'
import { trustedProxies } from '@/lib/http/trusted-proxies'
import { isLoopback } from '@/lib/protection/unprotected-addresses'

const schema = z.object({
  IDENTIFICATION_PORT: z.coerce.number().int().min(0).max(65535).default(4020),
  IDENTIFICATION_HOST: z.string().min(1).default('localhost'),
  ...serverTimes(),
  TRACE_PEERS: trustedProxies,
  IDENTIFICATION_URL: z.url().optional(),
  IDENTIFICATION_CLIENTS_FILE: z.string().min(1),
  IDENTIFICATION_DATA_DIR: z.string().min(1).default('.data/identification'),
  PEOPLE_ADMIN: z.enum(['on', 'off']).default('off'),
  /** `on`: an invented client is logged in by a ticket, without choosing (ADR 62). For a demonstration on one machine alone. */
  IDENTIFICATION_TICKETS: z.enum(['on', 'off']).default('off'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

/** What the environment says; throws with the names of the variables that are wrong. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
) {
  const read = schema.safeParse(environment)
  if (read.success) {
    refuseTickets(read.data)
    return read.data
  }
  const names = read.error.issues.map((issue) => issue.path.join('.'))
  throw new Error(`Missing or wrong: ${names.join(', ')}`)
}

/** Tickets are for a demonstration: where people are added, and the service and its address are this machine's alone. */
function refuseTickets(found: z.output<typeof schema>): void {
  const { IDENTIFICATION_TICKETS: tickets, PEOPLE_ADMIN: admin } = found
  const { IDENTIFICATION_HOST: host, IDENTIFICATION_URL: url = 'http://localhost' } = found
  if (tickets === 'off') return
  const address = `http://${host.includes(':') ? `[${host}]` : host}`
  const isHere = URL.canParse(address) && isLoopback(address) && isLoopback(url)
  if (admin === 'on' && isHere) return
  throw new Error(
    'IDENTIFICATION_TICKETS is on: only with PEOPLE_ADMIN, and where IDENTIFICATION_HOST and IDENTIFICATION_URL are this machine alone',
  )
}
