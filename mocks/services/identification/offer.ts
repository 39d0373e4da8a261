import { Hono, type Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { pageHeaders } from '../harness/page'
import type { Population } from '../harness/population'
import type { Person } from '../../world/people/person'
import type { IdentificationClient } from './clients'
import { ticketLasts } from './tickets'

/** Nothing but the name of a button on the page where one picks; who is logged in is decided by pressing it. */
const cookie = 'identification_offer'
/** A ticket, where there are any: who has it is logged in without that page. */
const ticketCookie = 'identification_ticket'
const path = '/interaction'
const seconds = 600

const to = z.url({ protocol: /^https?$/ })
const asked = z.union([
  z.strictObject({ person: z.string().regex(/^[a-z0-9-]{1,100}$/), to }),
  z.strictObject({ ticket: z.string().regex(/^[\w-]{43}$/), to }),
])

type OfferParts = Readonly<{
  /** Where browsers reach the service. */
  url: string
  population: Population
  clients: readonly IdentificationClient[]
  /** Whether there are tickets. */
  tickets: boolean
}>

/**
 * GET /offer?ticket=TICKET&to=ADDRESS: the browser keeps the ticket for its next login, and goes on likewise. GET /offer?person=KEY&to=ADDRESS: for ten minutes the page where one picks offers this invented person first, and the browser goes on to the address, which must
 * be of a registered service. It logs in nobody. Only where people can be added.
 */
export function offerRoutes({ url, population, clients, tickets }: OfferParts): Hono {
  const origins = new Set(
    clients.flatMap(({ redirectUris }) => redirectUris.map((uri) => new URL(uri).origin)),
  )
  return new Hono().get('/offer', (c) => {
    const { data } = asked.safeParse(c.req.query())
    if (!data || !origins.has(new URL(data.to).origin)) return c.notFound()
    const isTicket = 'ticket' in data
    const kept = isTicket ? (tickets ? data.ticket : '') : living(population, data.person)?.key
    if (!kept) return c.notFound()
    setCookie(c, isTicket ? ticketCookie : cookie, kept, {
      ...{ path, maxAge: isTicket ? ticketLasts / 1000 : seconds, httpOnly: true, sameSite: 'Lax' },
      secure: url.startsWith('https:'),
    })
    const { 'Cache-Control': caching = '', 'Referrer-Policy': referrer = '' } = pageHeaders()
    c.header('Cache-Control', caching)
    c.header('Referrer-Policy', referrer)
    return c.redirect(data.to, 303)
  })
}

/** Whom the browser was told to offer, if that is somebody. */
export function offeredPerson(c: Context, population: Population): Person | undefined {
  const key = getCookie(c, cookie)
  return key === undefined ? undefined : living(population, key)
}

/** Somebody was chosen, or nobody: what was offered is over. */
export function endOffer(c: Context): void {
  if (getCookie(c, cookie) !== undefined) deleteCookie(c, cookie, { path })
}

/** The ticket that the browser has brought, which it then has no more. */
export function takeTicket(c: Context): string | undefined {
  const ticket = getCookie(c, ticketCookie)
  if (ticket !== undefined) deleteCookie(c, ticketCookie, { path })
  return ticket
}

const living = (population: Population, key: string) =>
  population.all().find((person) => person.key === key && !person.deceased)
