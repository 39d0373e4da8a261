import { randomBytes } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { readOrganisations } from '../archive/read-organisations'
import { chooseBody, combinationsOf, firstBody } from '../desk/choose-view'
import type { Represented } from '../session/seat'
import type { Session } from '../session/sessions'
import { faultOf } from '../door/fault-of'
import { note } from '../door/note'
import type { Env, Parts } from '../parts'
import { texts } from '../texts'
import { show, showStop } from '../view/show'
import { mandatesApi } from './mandates-api'
import { tasksOfRoles } from './tasks-of-roles'

/** Leads the browser to the mandates service, to choose for which organisations it acts. */
async function beginChoice(c: Context<Env>, parts: Parts, session: Session) {
  const api = mandatesApi(parts.settings.mandates)
  try {
    const { sessionId, userId } = await api.register(session.official.hetu)
    const state = randomBytes(24).toString('base64url')
    session.choosing = { sessionId, state }
    return c.redirect(api.choiceAddress(userId, state, c.var.language), 303)
  } catch (error) {
    parts.log.error(faultOf(error), 'mandates are unavailable')
    return showStop(c, 'unavailable', 503)
  }
}

/** Choosing organisations at the mandates service, and then one of them and a task here. */
export function choiceRoutes(parts: Parts): Hono<Env> {
  const api = mandatesApi(parts.settings.mandates)
  const routes = new Hono<Env>()

  routes.post('/organisations', (c) => {
    const { session } = c.var
    return session ? beginChoice(c, parts, session) : showStop(c, 'expired', 401)
  })

  routes.get('/organisations/return', async (c) => {
    const { session } = c.var
    if (!session) return showStop(c, 'expired', 401)
    const { choosing } = session
    const { code, state } = c.req.query()
    session.choosing = undefined
    if (!choosing || state !== choosing.state) {
      note(c, parts, 'sequence_fail', 'selection', 400)
      return showStop(c, 'failed', 400, texts[c.var.language].failed['no-choice'])
    }
    if (code === undefined) return c.redirect('/choose', 303)
    try {
      const roles = await api.rolesFor(choosing.sessionId, code)
      await api.unregister(choosing.sessionId)
      const known = await readOrganisations(parts.archive)
      if (!known.ok) return showStop(c, 'unavailable', 503)
      const all = roles.flatMap(({ identifier, roles: given }): Represented[] => {
        const organisation = known.value.find(({ businessId }) => businessId === identifier)
        const tasks = tasksOfRoles(given)
        return organisation && tasks.length > 0 ? [{ organisation, tasks }] : []
      })
      session.represented = { all, since: parts.now() }
      session.seat = undefined
      const [only, ...others] = combinationsOf(all)
      if (only && others.length === 0) session.seat = only
      return c.redirect(session.seat ? '/' : '/choose', 303)
    } catch (error) {
      parts.log.warn(faultOf(error), 'the choice of organisations failed')
      return showStop(c, 'unavailable', 503)
    }
  })

  routes.get('/choose', (c) => {
    const { session } = c.var
    return session ? showChoice(c, session, 200) : showStop(c, 'expired', 401)
  })

  routes.post('/choose', async (c) => {
    const { session } = c.var
    if (!session) return showStop(c, 'expired', 401)
    const { seat: wish } = await c.req.parseBody()
    const seats = combinationsOf(session.represented?.all ?? [])
    const seat = seats.find(({ organisation, task }) => wish === `${organisation.id} ${task}`)
    if (!seat) {
      if (typeof wish === 'string') note(c, parts, 'malicious_direct_reference', 'handle', 422)
      return showChoice(c, session, 422)
    }
    session.seat = seat
    return c.redirect('/', 303)
  })

  return routes
}

function showChoice(c: Context<Env>, session: Session, status: 200 | 422): Response {
  const { language } = c.var
  const { heading, lead, first } = texts[language].choose
  const all = session.represented?.all
  if (!all) return show(c, { heading, lead: first, body: firstBody(language), status })
  const seats = combinationsOf(all)
  const body = chooseBody({ language, seats, isMissing: status === 422 })
  return show(c, { heading, ...(seats.length > 0 && { lead }), body, status })
}
