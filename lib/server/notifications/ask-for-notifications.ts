import 'server-only'
import { serverConfig } from '@/lib/config/server-config'
import { log } from '@/lib/config/log'
import { notificationAddressSchema } from '@/lib/contracts/portal/notifications'
import type { DocumentNotifications } from '@/lib/domain/codes/document-notifications'
import { secondsToNextDay } from '@/lib/domain/calendar/helsinki-time'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { Locale } from '@/lib/i18n/locales'
import { logSecurity } from '@/lib/logging/log-security'
import { requireInformed } from '../informed/require-informed'
import { maySpend, spend } from '../limits/spend'
import { TooOften } from '../limits/too-often'
import { whoWrites, type WriteHindrance } from '../asking/who-writes'
import { keyOfNotifications } from './key-of-notifications'
import { codeMail } from './mail/notification-mails'
import { reachesServer, sendMail, sendsMail } from './mail/send-mail'
import { newNotificationCode } from './notification-code'
import { notificationStore } from './notification-store'
import { isOwn } from './store/own-address'
import { forgetRequest, keepRequest } from './store/notification-requests'

export type AskFailure = 'address' | 'not-sent' | WriteHindrance

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
  documents: DocumentNotifications = 'none',
  now = new Date(),
): Promise<Result<null, AskFailure>> {
  const asker = await whoWrites(handle)
  if (!asker.ok) return asker
  const { actor, subject } = asker.value
  const informed = await requireInformed(actor, now)
  if (!informed.ok || !sendsMail()) return fail('not-allowed')
  const address = notificationAddressSchema.safeParse(typed)
  if (!address.success) return fail('address')

  const store = await notificationStore()
  const key = keyOfNotifications(asker.value)
  const kept = { address: address.data, locale, documents }
  const code = newNotificationCode()
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
