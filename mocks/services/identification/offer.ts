import { Hono, type Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { pageHeaders } from '../harness/page'
import type { Population } from '../harness/population'
import type { Person } from '../../world/people/person'
import type { IdentificationClient } from './clients'

/** Nothing but the name of a button on the page where one picks; who is logged in is decided by pressing it. */
const cookie = 'identification_offer'
const path = '/interaction'
const seconds = 600

const asked = z.object({
  person: z.string().regex(/^[a-z0-9-]{1,100}$/),
  to: z.url({ protocol: /^https?$/ }),
})

type OfferParts = Readonly<{
  /** Where browsers reach the service. */
  url: string
  population: Population
  clients: readonly IdentificationClient[]
}>

/**
 * GET /offer?person=KEY&to=ADDRESS: for ten minutes the page where one picks offers this invented person first, and the browser goes on to the address, which must
 * be of a registered service. It logs in nobody. Only where people can be added.
 */
export function offerRoutes({ url, population, clients }: OfferParts): Hono {
  const origins = new Set(
    clients.flatMap(({ redirectUris }) => redirectUris.map((uri) => new URL(uri).origin)),
  )
  return new Hono().get('/offer', (c) => {
    const { data } = asked.safeParse(c.req.query())
    const person = data && living(population, data.person)
    if (!person || !origins.has(new URL(data.to).origin)) return c.notFound()
    setCookie(c, cookie, person.key, {
      ...{ path, maxAge: seconds, httpOnly: true, sameSite: 'Lax' },
      secure: url.startsWith('https:'),
    })
    const { 'Cache-Control': kept = '', 'Referrer-Policy': referrer = '' } = pageHeaders()
    c.header('Cache-Control', kept)
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

const living = (population: Population, key: string) =>
  population.all().find((person) => person.key === key && !person.deceased)
