import type { RepresentationOutcome } from '@/lib/addresses/outcomes'
import { paths } from '@/lib/addresses/paths'
import { peppersOf } from '@/lib/config/server-config'
import { localeOf, type Locale } from '@/lib/i18n/locales'
import { logSecurity } from '@/lib/logging/log-security'
import { readCookies } from '../session/http/cookies'
import { seeOther } from '../session/http/see-other'
import { personKey } from '../session/sealing/person-key'
import { findSession } from '../session/store/sessions'
import type { RepresentationServices } from './representation-services'
import { endMandatesSession } from './end-mandates-sessions'
import { readChoice, type Choice } from './read-choice'
import { isStateOf } from './selection-state'
import { saveRepresentation } from './store/representations'
import { takeSelection, type Selection } from './store/selections'

/** What a browser says that comes back without having chosen. */
const cancelled = 'access_denied'

/**
 * Answers the return from the mandates service. The state must have been given out in this very session; who was chosen,
 * and what one may do for the one, is asked of the mandates service and never read from the address. What was begun elsewhere
 * ends at the page that says who is logged in here (ADR 30).
 */
export async function finishActing(
  request: Request,
  services: RepresentationServices,
): Promise<Response> {
  const { context, cookies, log, now } = services
  const sent = readCookies(request)
  const locale = localeOf(sent[cookies.language])
  const token = sent[cookies.session]
  const session = token && (await findSession(context, token, now()))
  if (token && !session) logSecurity(log, 'session_use_after_expire', 'session')
  if (!token || !session) return seeOther(paths.sessionEnded(locale))

  const query = new URL(request.url).searchParams
  const state = query.get('state') ?? ''
  const selection = await takeSelection(context, { token, state, now: now() })
  if (!selection) {
    logSecurity(log, 'sequence_fail', 'selection')
    if (isStateOf(context, token, state)) return answer('expired', locale, log)
    return seeOther(paths.whoIsHere(locale, 'choice'))
  }

  const choice = await choose(query, selection, session.identity.hetu, services)
  if (typeof choice === 'string') {
    await endMandatesSession(services, selection.mandatesSessionId)
    return answer(choice, selection.locale, log)
  }
  const subjectKey = personKey(choice.hetu, peppersOf(services.config), session.keyed)
  const { mandatesSessionId } = selection
  const content = { ...choice, mandatesSessionId }
  const handle = await saveRepresentation(context, { token, subjectKey, now: now() }, content)
  log('info', 'representation.begun', { outcome: choice.access })
  const target =
    choice.access === 'health-only'
      ? paths.representationOutcome(selection.locale, 'health-only', handle)
      : paths.overview(selection.locale, handle)
  return seeOther(target)
}

async function choose(
  query: URLSearchParams,
  { mandatesSessionId }: Selection,
  actor: string,
  { mandates, now }: RepresentationServices,
): Promise<Choice | RepresentationOutcome> {
  const error = query.get('error')
  if (error !== null) return error === cancelled ? 'cancelled' : 'failed'
  const code = query.get('code')
  if (code === null || !mandates) return 'failed'
  return readChoice(mandates, { code, mandatesSessionId, actor, now: now() })
}

function answer(
  outcome: RepresentationOutcome,
  locale: Locale,
  log: RepresentationServices['log'],
): Response {
  log(outcome === 'failed' ? 'warn' : 'info', 'representation.ended', { outcome })
  return seeOther(paths.representationOutcome(locale, outcome))
}
