import { paths } from '@/lib/addresses/paths'
import { peppersOf } from '@/lib/config/server-config'
import type { Locale } from '@/lib/i18n/locales'
import { logSecurity } from '@/lib/logging/log-security'
import { spend } from '../limits/spend'
import { readCookies } from '../session/http/cookies'
import { seeOther } from '../session/http/see-other'
import { personKey } from '../session/sealing/person-key'
import { findSession } from '../session/store/sessions'
import type { RepresentationServices } from './representation-services'
import { newSelectionState } from './selection-state'
import { noteMandatesSession } from './store/mandates-sessions'
import { keepSelection } from './store/selections'

/** Answers the button "choose a person": 303 to the mandates service, with a state that is bound to this session. */
export async function startActing(
  request: Request,
  locale: Locale,
  services: RepresentationServices,
): Promise<Response> {
  const { context, cookies, log, mandates, now } = services

  const token = readCookies(request)[cookies.session]
  const session = token && (await findSession(context, token, now()))
  if (token && !session) logSecurity(log, 'session_use_after_expire', 'session')
  if (!token || !session) return seeOther(paths.sessionEnded(locale))
  const actor = personKey(session.identity.hetu, peppersOf(services.config), session.keyed)
  await spend({ database: context.database, config: services.config, log }, 'selections', actor)
  if (!mandates) {
    log('error', 'representation.not-configured', { service: 'mandates' })
    return seeOther(paths.representationOutcome(locale, 'failed'))
  }
  const registered = await mandates.client.register(session.identity.hetu)
  if (!registered.ok) return seeOther(paths.representationOutcome(locale, 'failed'))

  const { sessionId, userId } = registered.value
  await noteMandatesSession(context, token, sessionId)
  const state = newSelectionState(context, token)
  await keepSelection(
    context,
    { token, state, now: now() },
    { mandatesSessionId: sessionId, locale },
  )
  return seeOther(mandates.client.authorizeAddress({ userId, state, locale }))
}
