import { randomBytes } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { z } from 'zod'
import { isLoopback } from '@/lib/protection/unprotected-addresses'
import type { Person } from '../../world/people/person'
import { isTestHetu } from '../harness/person-schema'
import type { Population } from '../harness/population'

/** Long enough to open a page and press its button. Milliseconds. */
export const ticketLasts = 120_000
const most = 1_000

/** Tickets, each good for one login of one invented client, once and not for long. They are in memory alone. */
export class Tickets {
  private readonly all = new Map<string, Readonly<{ key: string; until: number }>>()

  constructor(private readonly now: () => number = Date.now) {}

  issue({ key }: Person): string {
    for (const [ticket, { until }] of this.all) if (until <= this.now()) this.all.delete(ticket)
    const [oldest] = this.all.keys()
    if (this.all.size >= most && oldest !== undefined) this.all.delete(oldest)
    const ticket = randomBytes(32).toString('base64url')
    this.all.set(ticket, { key, until: this.now() + ticketLasts })
    return ticket
  }

  /** For whom it is; only the first who asks is told. */
  spend(ticket: string): string | undefined {
    const found = this.all.get(ticket)
    this.all.delete(ticket)
    return found && this.now() < found.until ? found.key : undefined
  }
}

/** Somebody for whom a ticket may be made: an invented client, and nobody who acts for an organisation. */
export const isTicketed = ({ hetu, group, deceased }: Person): boolean =>
  isTestHetu(hetu) && group !== 'official' && !deceased

const asked = z.strictObject({ person: z.string().regex(/^[a-z0-9-]{1,100}$/) })

/**
 * POST /tickets { person: KEY }: a ticket with which a browser is logged in as this invented client when next it comes to log in, without choosing (ADR 62). For programs of this very machine alone, that
 * ask by a name of it; a page of the web can't.
 */
export function ticketRoutes(
  population: Population,
  tickets: Tickets,
): Hono<{ Bindings: HttpBindings }> {
  return new Hono<{ Bindings: HttpBindings }>().post('/tickets', async (c) => {
    const from = c.env.incoming.socket.remoteAddress ?? ''
    const isHere = isLoopbackAddress(from) && isLoopback(c.req.url)
    if (!isHere || c.req.header('content-type') !== 'application/json') return c.notFound()
    const { data } = asked.safeParse(await c.req.json().catch(() => undefined))
    const person = data && population.all().find(({ key }) => key === data.person)
    if (!person || !isTicketed(person)) return c.notFound()
    return c.json({ ticket: tickets.issue(person) }, 201, { 'Cache-Control': 'no-store' })
  })
}

const isLoopbackAddress = (address: string) =>
  /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/.test(address)
