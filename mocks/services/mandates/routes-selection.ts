import { Hono, type Context } from 'hono'
import { z } from 'zod'
import type { Language } from '@/lib/domain/codes/languages'
import { pickLanguage } from '../harness/language'
import { pageHeaders } from '../harness/page'
import { allOrganisations, selectOrganisation } from './pages/select-organisation'
import { selectionFault, selectPerson } from './pages/select-person'
import { note } from './note'
import type { Env, Parts } from './parts'
import type { Session } from './sessions'

const requestSchema = z.object({
  client_id: z.string(),
  response_type: z.literal('code'),
  redirect_uri: z.string(),
  user: z.string(),
  state: z.string().optional(),
  scope: z.string().optional(),
  requestId: z.string().optional(),
  lang: z.string().optional(),
})

const choiceSchema = requestSchema.extend({
  person: z.string().optional(),
  organisation: z.string().optional(),
  cancel: z.string().optional(),
})

type Request = z.infer<typeof requestSchema>

/** The page where the person chooses for whom or for which organisations to act, and the way back to the service. */
export function selectionRoutes(parts: Parts): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/oauth/authorize', (c) => {
    const request = requestSchema.safeParse(c.req.query())
    if (!request.success || !isRegistered(request.data, parts)) return refuse(c, parts, 'parameter')
    const session = sessionOf(request.data, parts)
    if (!session) return refuse(c, parts, 'selection')
    return showPage(c, parts, request.data, session)
  })

  routes.post('/oauth/authorize', async (c) => {
    const choice = choiceSchema.safeParse(await c.req.parseBody())
    if (!choice.success || !isRegistered(choice.data, parts)) return refuse(c, parts, 'parameter')
    const session = sessionOf(choice.data, parts)
    if (!session) return refuse(c, parts, 'selection')

    const { person, organisation, cancel, ...request } = choice.data
    if (cancel) return goBack(c, request, { error: 'access_denied' })
    const wish = session.client.mode === 'hpa' ? person : organisation
    const chosen = chosenBy(wish, parts, session)
    if (chosen.length === 0) {
      if (wish !== undefined) note(c, parts, 'malicious_direct_reference', 'handle', 200)
      return showPage(c, parts, request, session)
    }
    const code = parts.sessions.choose(session, chosen, request.redirect_uri)
    return goBack(c, request, { code })
  })

  return routes
}

/** Whether it comes from a registered program, and leads back to it. */
function isRegistered(request: Request, { clients }: Parts): boolean {
  return clients.some(
    ({ clientId, returnUrls }) =>
      request.client_id === clientId && returnUrls.includes(request.redirect_uri),
  )
}

/** The session that was begun by the program that the browser comes from. */
function sessionOf(request: Request, { sessions }: Parts): Session | undefined {
  const session = sessions.findByUser(request.user)
  return session?.client.clientId === request.client_id ? session : undefined
}

/** Whom or what the wish means: one that may be chosen, all organisations, or nothing. */
function chosenBy(
  wish: string | undefined,
  { register }: Parts,
  { client, delegate }: Session,
): readonly string[] {
  if (client.mode === 'hpa') {
    const people = register.choosableBy(delegate).map(({ person }) => person)
    return people.filter(({ key }) => key === wish).map(({ hetu }) => hetu)
  }
  const ids = register.organisationsOf(delegate).map(({ organisation }) => organisation.id)
  return wish === allOrganisations ? ids : ids.filter((id) => id === wish)
}

function showPage(c: Context<Env>, parts: Parts, request: Request, session: Session) {
  const shared = {
    language: languageOf(c, request.lang),
    delegateName: parts.register.nameOf(session.delegate),
    request: { ...request },
  }
  const { delegate, client } = session
  const page =
    client.mode === 'hpa'
      ? selectPerson({ ...shared, people: parts.register.choosableBy(delegate) })
      : selectOrganisation({ ...shared, organisations: parts.register.organisationsOf(delegate) })
  return c.body(page, 200, pageHeaders([request.redirect_uri]))
}

function goBack(c: Context<Env>, request: Request, answer: Readonly<Record<string, string>>) {
  const address = new URL(request.redirect_uri)
  const state = request.state === undefined ? {} : { state: request.state }
  for (const [name, value] of Object.entries({ ...answer, ...state })) {
    address.searchParams.set(name, value)
  }
  return c.redirect(address.href, 303)
}

function refuse(c: Context<Env>, parts: Parts, reason: 'parameter' | 'selection') {
  if (reason === 'parameter') note(c, parts, 'input_validation_fail', reason, 400)
  else note(c, parts, 'sequence_fail', reason, 400)
  return c.body(selectionFault(languageOf(c, c.req.query('lang'))), 400, pageHeaders())
}

const languageOf = (c: Context<Env>, wish: string | undefined): Language =>
  pickLanguage(wish, c.req.header('accept-language'))
