import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { dropTokensOf } from '../archive/login/token-cache'
import { readCookies } from '../session/http/cookies'
import { formOf } from '../session/http/form-of'
import { seeOther } from '../session/http/see-other'
import { findSession } from '../session/store/sessions'
import type { RepresentationServices } from './representation-services'
import { endMandatesSession } from './end-mandates-sessions'
import { findRepresentation, removeRepresentation } from './store/representations'

/** Answers the button "stop acting": the handle is gone, and so is the session at the mandates service. */
export async function stopActing(
  request: Request,
  locale: Locale,
  services: RepresentationServices,
): Promise<Response> {
  const { context, cookies, log, now } = services

  const token = readCookies(request)[cookies.session]
  const session = token && (await findSession(context, token, now()))
  if (!token || !session) return seeOther(paths.sessionEnded(locale))

  const handle = (await formOf(request)).get('handle')
  if (typeof handle !== 'string') return seeOther(paths.representations(locale))
  const found = await findRepresentation(context, token, handle)
  await removeRepresentation(context, token, handle)
  if (found !== undefined && found !== 'ended') {
    dropTokensOf(session.identity.label, found.subjectKey)
    await endMandatesSession(services, found.mandatesSessionId)
  }
  log('info', 'representation.stopped')
  return seeOther(paths.representationOutcome(locale, 'stopped'))
}
