import 'server-only'
import { log } from '@/lib/config/log'
import { noteCodeSchema } from '@/lib/contracts/portal/notifications'
import { fail, ok, type Result } from '@/lib/domain/result'
import { logSecurity } from '@/lib/logging/log-security'
import type { ArchiveIdentity } from '../archive/archive-identity'
import { subscribe } from '../archive/subscriptions'
import { openLog } from '../log/open-log'
import { newSessionToken } from '../session/sealing/session-token'
import type { Actor } from '../subject'
import { knownOrganisations } from './known-organisations'
import { noteStore } from './note-store'
import { addAddress, removeAddress, removeAddressesOf, settleAddress } from './store/note-addresses'
import { giveBackRequest, takeRequest } from './store/note-requests'

/** `code`: it is none; `wrong-code`: it is another, has been used, is too old or is somebody else's; `not-begun`: the archive could not be asked, and the code stays good. */
export type ConfirmFailure = 'code' | 'wrong-code' | 'not-begun' | 'not-allowed'

/**
 * Confirms an address by the code that was sent to it, and asks the archive to tell us. Only the one who asked for the code can
 * use it, logged in: in the hands of another it is worth nothing.
 *
 * @param typed the code as it was typed
 */
export async function confirmNotifications(
  typed: unknown,
  now = new Date(),
): Promise<Result<null, ConfirmFailure>> {
  const opened = await openLog('self', now)
  if (!opened.ok) return fail('not-allowed')
  const { actor } = opened.value.asker
  const code = noteCodeSchema.safeParse(typed)
  if (!code.success) return fail('code')
  const store = await noteStore()
  const taken = await takeRequest(store, actor.key, code.data, now)
  if (!taken) {
    logSecurity(log, 'sequence_fail', 'mail-code')
    return fail('wrong-code')
  }
  const known = await knownOrganisations(opened.value)
  if (!known.ok) {
    await giveBackRequest(store, actor.key, taken)
    return fail('not-begun', known.reference)
  }

  const secret = newSessionToken()
  await addAddress(store, { personKey: actor.key, secret, kept: taken.kept, now })
  const begun = await subscribe(identityOf(actor), { secret, known: known.value })
  if (begun.ok) {
    await settleAddress(store, actor.key, secret, begun.value)
    log('info', 'notifications.begun')
    return ok(null)
  }
  // When the archive may have ended the earlier one, nobody would be told: then the page is not to say that it is on.
  if (begun.failure === 'unsure') await removeAddressesOf(store, actor.key)
  else await removeAddress(store, secret)
  await giveBackRequest(store, actor.key, taken)
  return fail('not-begun', begun.reference)
}

/** The client herself, whom the archive is asked about. */
export function identityOf(actor: Actor): ArchiveIdentity {
  return { actor, subject: { key: actor.key, hetu: actor.hetu, capacity: 'self' } }
}
