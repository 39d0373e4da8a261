import 'server-only'
import { serverConfig } from '@/lib/config/server-config'
import { log } from '@/lib/config/log'
import { noteAddressSchema } from '@/lib/contracts/portal/notifications'
import type { DocumentNotes } from '@/lib/domain/codes/document-notes'
import { secondsToNextDay } from '@/lib/domain/calendar/helsinki-time'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { Locale } from '@/lib/i18n/locales'
import { logSecurity } from '@/lib/logging/log-security'
import { requireInformed } from '../informed/require-informed'
import { maySpend, spend } from '../limits/spend'
import { TooOften } from '../limits/too-often'
import { whoWrites } from '../asking/who-writes'
import { keyOfNotes } from './key-of-notes'
import { codeMail } from './mail/note-mails'
import { reachesServer, sendMail, sendsMail } from './mail/send-mail'
import { newNoteCode } from './note-code'
import { noteStore } from './note-store'
import { isOwn } from './store/own-address'
import { forgetRequest, keepRequest } from './store/note-requests'

export type AskFailure = 'address' | 'not-sent' | 'not-allowed'

/**
 * Sends a code to an address, by which its reader confirms that it is hers. Nothing is told to it before that. For another she asks as
 * one whose right stands at this moment (R1).
 *
 * @param handle of the one she wants to be told of
 * @param typed the address as it was typed
 * @param locale in which all mails will be
 * @param documents of which new ones they will tell
 * @throws TooOften after five codes on a day, until the next; what others ask for is never told, nor felt by who has confirmed the address
 */
export async function askForNotifications(
  handle: string,
  typed: unknown,
  locale: Locale,
  documents: DocumentNotes = 'none',
  now = new Date(),
): Promise<Result<null, AskFailure>> {
  const asker = await whoWrites(handle)
  if (!asker.ok) return asker
  const { actor, subject } = asker.value
  const informed = await requireInformed(actor, now)
  if (!informed.ok || !sendsMail()) return fail('not-allowed')
  const address = noteAddressSchema.safeParse(typed)
  if (!address.success) return fail('address')

  const store = await noteStore()
  const key = keyOfNotes(asker.value)
  const kept = { address: address.data, locale, documents }
  const code = newNoteCode()
  if (!(await keepRequest(store, key, { code: code.replaceAll(' ', ''), kept }, now))) {
    logSecurity(log, 'excess_rate_limit_exceeded', 'mails', { status: 429 })
    throw new TooOften(secondsToNextDay(now))
  }
  const spending = { database: store.database, config: serverConfig(), log }
  const owned = { readerKey: actor.key, address: address.data.toLowerCase() }
  let isWithin = await isOwn(spending, owned, now)
  try {
    if (!isWithin) {
      await spend(spending, 'own-mails', JSON.stringify([owned.readerKey, owned.address]))
      // By the address too, or several could fill one mailbox together. Nobody hears of what others have asked for.
      isWithin = await maySpend(spending, 'mails', owned.address)
    }
  } catch (error) {
    await forgetRequest(store, key)
    throw error
  }
  const mail = codeMail(kept, code, subject.capacity === 'self' ? 'own' : 'other')
  if (!(await (isWithin ? sendMail(mail) : reachesServer()))) {
    await forgetRequest(store, key)
    return fail('not-sent')
  }
  log('info', 'notifications.code-sent', { locale })
  return ok(null)
}
