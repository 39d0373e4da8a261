import type { Context, MiddlewareHandler } from 'hono'
import { addressOf, unauthorized, type Env, type Parts } from './parts'

/**
 * Faults on demand before a request is answered: for everyone, or for requests that concern the person of the fault, as
 * the one who acts or the one for whom.
 */
export function faultsFirst(parts: Parts): MiddlewareHandler<Env> {
  return async (c, next) => {
    const people = peopleOf(c, parts)
    const isOn = (kind: 'down' | 'expired' | 'wrong-checksum') =>
      people.some((hetu) => parts.faults.isOn(kind, hetu))
    const slowFor = people.find((hetu) => parts.faults.isOn('slow', hetu))
    await parts.faults.wait('slow', slowFor)
    if (isOn('down')) return c.json({ error: 'temporarily_unavailable' }, 503)
    const forServers = c.req.path.startsWith('/service/')
    if (forServers && (isOn('wrong-checksum') || isOn('expired'))) return unauthorized(c)
    return next()
  }
}

/** Whom a request concerns; always with "nobody in particular" among them. */
function peopleOf(c: Context<Env>, parts: Parts): readonly (string | undefined)[] {
  const { sessions } = parts
  const address = new URL(addressOf(c), 'http://localhost')
  const segments = address.pathname.split('/').map(decode)
  const session =
    segments.map((segment) => sessions.find(segment)).find((found) => found !== undefined) ??
    sessions.findByUser(address.searchParams.get('user') ?? '') ??
    sessions.findByCode(address.searchParams.get('code') ?? '')
  return [undefined, ...segments, session?.delegate, ...(session?.chosen ?? [])]
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
