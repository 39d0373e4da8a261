import 'server-only'
import { serverConfig } from '@/lib/config/server-config'
import { log } from '@/lib/config/log'
import {
  notificationCodeSchema,
  type NotificationActing,
} from '@/lib/contracts/portal/notifications'
import { fail, ok, type Result } from '@/lib/domain/result'
import { logSecurity } from '@/lib/logging/log-security'
import { subscribe } from '../archive/subscriptions'
import { whoWrites, type WriteHindrance } from '../asking/who-writes'
import type { Asker } from '../asking/who-asks'
import { requireInformed } from '../informed/require-informed'
import { newSessionToken } from '../session/sealing/session-token'
import { keyOfNotifications } from './key-of-notifications'
import { knownOrganisations } from './known-organisations'
import { notificationStore } from './notification-store'
import {
  addAddress,
  removeAddress,
  removeAddressesOf,
  settleAddress,
} from './store/notification-addresses'
import { rememberOwn } from './store/own-address'
import { giveBackRequest, takeRequest } from './store/notification-requests'

/** `code`: it is none; `wrong-code`: it is another, has been used, is too old or is somebody else's; `not-begun`: the archive could not be asked, and the code stays good. */
export type ConfirmFailure = 'code' | 'wrong-code' | 'not-begun' | WriteHindrance

/**
 * Confirms an address by the code that was sent to it, and asks the archive to tell us. Only the one who asked for the code can
 * use it, logged in: in the hands of another it is worth nothing.
 *
 * @param handle of the one she wants to be told of
 * @param typed the code as it was typed
 */
export async function confirmNotifications(
  handle: string,
  typed: unknown,
  now = new Date(),
): Promise<Result<null, ConfirmFailure>> {
  const asker = await whoWrites(handle)
  if (!asker.ok) return asker
  if (!(await requireInformed(asker.value.actor, now)).ok) return fail('not-allowed')
  const code = notificationCodeSchema.safeParse(typed)
  if (!code.success) return fail('code')
  const store = await notificationStore()
  const key = keyOfNotifications(asker.value)
  const taken = await takeRequest(store, key, code.data, now)
  if (!taken) {
    logSecurity(log, 'sequence_fail', 'mail-code')
    return fail('wrong-code')
  }
  const acting = actingOf(asker.value)
  const known = acting ? ok([]) : await knownOrganisations(now)
  if (!known.ok) {
    await giveBackRequest(store, key, taken)
    return fail('not-begun', known.reference)
  }

  const secret = newSessionToken()
  const kept = { ...taken.kept, ...(acting && { acting }) }
  await addAddress(store, {
    ...{ readerKey: asker.value.actor.key, personKey: key },
    ...{ secret, kept, now },
  })
  const begun = await subscribe(asker.value, { secret, known: known.value })
  if (begun.ok) {
    await settleAddress(store, key, secret, begun.value)
    const spending = { database: store.database, config: serverConfig() }
    const { address } = taken.kept
    await rememberOwn(spending, { readerKey: asker.value.actor.key, address }, now)
    log('info', 'notifications.begun')
    return ok(null)
  }
  // When the archive may have ended the earlier one, nobody would be told: then the page is not to say that it is on.
  if (begun.failure === 'unsure') await removeAddressesOf(store, key)
  else await removeAddress(store, secret)
  await giveBackRequest(store, key, taken)
  return fail('not-begun', begun.reference)
}

/** What the right is asked with when a mail is due; null: it is of the own data. */
function actingOf({ actor, subject }: Asker): NotificationActing | null {
  const { capacity, hetu: client, birthDate } = subject
  return capacity === 'self' ? null : { reader: actor.hetu, client, capacity, birthDate }
}
