import type { Context } from 'hono'
import type { MandatesClient, Mode } from './mandates-client'
import { addressOf, type Env, type Parts } from './parts'
import type { Session } from './sessions'
import { checksumHeader, claimedCaller, isProven } from './wire/checksum'

/** The service whose checksum stands in the request, when it may ask in this way. */
export function provenClient(
  c: Context<Env>,
  { clients, now }: Parts,
  mode: Mode,
): MandatesClient | undefined {
  const header = c.req.header(checksumHeader)
  const client = clients.find(({ clientId }) => clientId === claimedCaller(header))
  if (client?.mode !== mode) return undefined
  const caller = { clientId: client.clientId, key: client.apiKey }
  return isProven(header, addressOf(c), caller, now()) ? client : undefined
}

/** The session that checksum and token open together; undefined for all who may not ask. */
export function openSession(c: Context<Env>, parts: Parts, mode: Mode): Session | undefined {
  const [scheme, token = ''] = c.req.header('Authorization')?.split(' ') ?? []
  const client = provenClient(c, parts, mode)
  if (scheme?.toLowerCase() !== 'bearer' || !client) return undefined
  return parts.sessions.open(client, token, c.req.param('sessionId') ?? '')
}
