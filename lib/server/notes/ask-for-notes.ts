import 'server-only'
import { log } from '@/lib/config/log'
import { noteAddressSchema } from '@/lib/contracts/portal/notes'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { Locale } from '@/lib/i18n/locales'
import { requireInformed } from '../information/require-informed'
import { requireActor } from '../session/require-actor'
import { newSessionToken } from '../session/sealing/session-token'
import { linkMail } from './mail/note-mails'
import { sendMail, sendsMail } from './mail/send-mail'
import { noteStore } from './note-store'
import { forgetRequest, keepRequest } from './store/note-requests'

export type AskFailure = 'address' | 'too-many' | 'not-sent' | 'not-allowed'

/**
 * Sends a link to an address, by which the client confirms that it is hers. Nothing is told to it before that.
 *
 * @param typed the address as it was typed
 * @param locale in which all mails will be
 */
export async function askForNotes(
  typed: unknown,
  locale: Locale,
  now = new Date(),
): Promise<Result<null, AskFailure>> {
  const actor = await requireActor()
  const informed = await requireInformed(actor, now)
  if (!informed.ok || !sendsMail()) return fail('not-allowed')
  const address = noteAddressSchema.safeParse(typed)
  if (!address.success) return fail('address')

  const store = await noteStore()
  const kept = { address: address.data, locale }
  const token = newSessionToken()
  if (!(await keepRequest(store, actor.key, { token, kept }, now))) return fail('too-many')
  if (!(await sendMail(linkMail(kept, token)))) {
    await forgetRequest(store, actor.key)
    return fail('not-sent')
  }
  log('info', 'notes.link-sent', { locale })
  return ok(null)
}
