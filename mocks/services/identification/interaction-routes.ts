import type { HttpBindings } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import { errors, type Provider } from 'oidc-provider'
import { z } from 'zod'
import { languages, type Language } from '@/lib/domain/codes/languages'
import { logSecurity, securityWriter } from '@/lib/logging/log-security'
import { pickLanguage } from '../harness/language'
import type { Log } from '../harness/log'
import { pageHeaders } from '../harness/page'
import type { Population } from '../harness/population'
import type { IdentificationClient } from './clients'
import { decideOutcome } from './decide-outcome'
import type { Logins } from './logins'
import { endOffer, offeredPerson, takeTicket } from './offer'
import { assurances, choosePerson, type HetuFault } from './pages/choose-person'
import { renderExpired } from './pages/provider-pages'
import { isTicketed, type Tickets } from './tickets'
import type { WaysBack } from './ways-back'
import type { Person } from '../../world/people/person'

type Env = { Bindings: HttpBindings }
type Details = Awaited<ReturnType<Provider['interactionDetails']>>

export type InteractionParts = Readonly<{
  /** The provider of this moment: it is exchanged when keys roll over. */
  provider: () => Provider
  /** Whom the page lists. */
  listed: readonly Person[]
  /** Whether a browser can have been told to offer somebody. */
  offers: boolean
  /** Tickets with which an invented client is logged in without choosing; absent: there are none. */
  tickets?: Tickets | undefined
  population: Population
  clients: readonly IdentificationClient[]
  logins: Logins
  waysBack: WaysBack
  log: Log
}>

const viewSchema = z.object({
  language: z.enum(languages).optional().catch(undefined),
  assurance: z.enum(assurances).catch('normal'),
})

const choiceSchema = viewSchema.extend({
  person: z.string().optional(),
  hetu: z.string().optional(),
  other: z.enum(['foreigner', 'cancel']).optional(),
})

/** The page where one picks whom to log in as, and what follows from the choice. */
export function interactionRoutes(parts: InteractionParts): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/interaction/:uid', async (c) => {
    const details = await findInteraction(c, parts)
    if (!details) return expired(c, parts.log)
    const ticketed = ticketedPerson(c, parts, details)
    if (ticketed) return identify(c, parts, details, { person: ticketed, assurance: 'normal' })
    return showPage(c, parts, details, viewSchema.parse(c.req.query()))
  })

  routes.post('/interaction/:uid', async (c) => {
    const details = await findInteraction(c, parts)
    const before = details ? undefined : parts.waysBack.find(c.req.param('uid'))
    if (before !== undefined) return c.redirect(before, 303)
    const choice = choiceSchema.safeParse(await c.req.parseBody())
    if (!details || !choice.success) return expired(c, parts.log)
    return identify(c, parts, details, choice.data)
  })

  return routes
}

/** What follows from a choice. */
async function identify(
  c: Context<Env>,
  parts: InteractionParts,
  details: Details,
  choice: z.infer<typeof choiceSchema>,
): Promise<Response> {
  const language = languageOf(c, details, choice.language)
  const outcome = decideOutcome(choice, parts.population, askedLevels(details), language)
  if ('fault' in outcome) return showPage(c, parts, details, choice, outcome.fault)
  endOffer(c)
  if ('cancelled' in outcome) {
    parts.log.info({ outcome: 'cancelled' }, 'login')
    return finish(c, parts, { error: 'access_denied', error_description: 'user cancel' })
  }

  await leaveFormerSession(c, parts, details)
  const login = parts.logins.add(outcome.login)
  parts.log.info({ outcome: 'identified', level: login.level, method: login.method }, 'login')
  const { subject: accountId, level: acr, method } = login
  return finish(c, parts, { login: { accountId, acr, amr: [method], remember: false } })
}

/** For whom the browser has a ticket. It is spent by the first login that begins, and lets nobody in where officials log in. */
function ticketedPerson(
  c: Context<Env>,
  { tickets, clients, population }: InteractionParts,
  details: Details,
): string | undefined {
  if (!tickets) return undefined
  const key = tickets.spend(takeTicket(c) ?? '')
  const person = population.all().find((one) => one.key === key)
  const isOfOfficials = clientOf(clients, details)?.lists === 'officials'
  return person && isTicketed(person) && !isOfOfficials ? person.key : undefined
}

const clientOf = (clients: InteractionParts['clients'], { params }: Details) =>
  clients.find(({ clientId }) => clientId === params['client_id'])

async function findInteraction(c: Context<Env>, parts: InteractionParts) {
  try {
    const { incoming, outgoing } = c.env
    const details = await parts.provider().interactionDetails(incoming, outgoing)
    return details.uid === c.req.param('uid') ? details : undefined
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return undefined
    throw error
  }
}

function showPage(
  c: Context<Env>,
  parts: InteractionParts,
  details: Details,
  view: z.infer<typeof viewSchema>,
  hetuFault?: HetuFault,
) {
  const asker = clientOf(parts.clients, details)
  const isOffered = ({ group }: Person) => (asker?.lists === 'officials') === (group === 'official')
  const offered = parts.offers ? offeredPerson(c, parts.population) : undefined
  const page = choosePerson({
    language: languageOf(c, details, view.language),
    address: `/interaction/${details.uid}`,
    asker: text(details.params['ftn_spname']) ?? text(details.params['client_id']) ?? '',
    people: parts.listed.filter((person) => !person.deceased && isOffered(person)),
    offered: offered && isOffered(offered) ? offered : undefined,
    assurance: view.assurance,
    hetuFault,
  })
  const headers = pageHeaders([text(details.params['redirect_uri']) ?? details.returnTo])
  return c.body(page, hetuFault ? 422 : 200, headers)
}

/**
 * A new login begins a new session at the broker. Otherwise the provider would end the former person's session by a page
 * that submits itself by a script.
 */
async function leaveFormerSession(c: Context<Env>, parts: InteractionParts, details: Details) {
  const provider = parts.provider()
  const { incoming, outgoing } = c.env
  const session = await provider.Session.get(provider.createContext(incoming, outgoing))
  if (session.accountId) await session.destroy()
  if (!details.session) return
  delete details.session
  await details.persist()
}

async function finish(
  c: Context<Env>,
  parts: InteractionParts,
  result: Parameters<Provider['interactionResult']>[2],
) {
  const { incoming, outgoing } = c.env
  const onwards = await parts
    .provider()
    .interactionResult(incoming, outgoing, result, { mergeWithLastSubmission: false })
  return c.redirect(onwards, 303)
}

function expired(c: Context<Env>, log: Log) {
  logSecurity(securityWriter(log), 'sequence_fail', 'login', { method: c.req.method, status: 400 })
  return c.body(renderExpired(c.req.header('accept-language')), 400, pageHeaders())
}

function languageOf(c: Context<Env>, details: Details, chosen?: Language): Language {
  return pickLanguage(chosen, text(details.params['ui_locales']), c.req.header('accept-language'))
}

const askedLevels = (details: Details) => (text(details.params['acr_values']) ?? '').split(' ')

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
