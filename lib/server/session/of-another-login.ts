import 'server-only'
import { log } from '@/lib/config/log'
import { logSecurity } from '@/lib/logging/log-security'
import { formOf } from './http/form-of'
import { requireActor } from './require-actor'
import { loginName } from './state/login-name'

/** A form that one login has opened was sent when another was open in the browser. */
export class OfAnotherLogin extends Error {
  override readonly name = 'OfAnotherLogin'
}

/** By its name: the bundle of each route has a class of its own. */
export const isOfAnotherLogin = (error: unknown): boolean =>
  error instanceof Error && error.name === 'OfAnotherLogin'

/**
 * The fields of a form that does something in the name of the one who is logged in: only if the page on which it stood was opened in this very
 * login (`OfThisLogin` in the form), for another person may have logged in in the browser since (ADR 30).
 *
 * @throws OfAnotherLogin, which the frame of routes answers with who is logged in here; or the redirect of Next without a session
 */
export async function formOfLogin(request: Request): Promise<FormData> {
  const { sessionLabel } = await requireActor()
  const form = await formOf(request)
  if (isOfLogin(form, sessionLabel)) return form
  throw new OfAnotherLogin()
}

/** The same question of a form whose fields are at hand, as those of an action of a page are. */
export function isOfLogin(form: FormData, sessionLabel: string): boolean {
  if (form.get('login') === loginName(sessionLabel)) return true
  logSecurity(log, 'sequence_fail', 'form')
  return false
}
