import 'server-only'
import { log } from '@/lib/config/log'
import type { DocumentNotifications } from '@/lib/domain/codes/document-notifications'
import { fail, ok, type Result } from '@/lib/domain/result'
import { whoWrites, type WriteHindrance } from '../asking/who-writes'
import { keyOfNotifications } from './key-of-notifications'
import { notificationStore } from './notification-store'
import { keepChosenDocuments } from './store/notification-addresses'

/**
 * Changes of which new documents the reader is told, at the address that she has confirmed. Without the right nothing changes (R1). `not-on`: no address of hers is
 * kept any more.
 */
export async function chooseDocuments(
  handle: string,
  documents: DocumentNotifications,
): Promise<Result<null, WriteHindrance | 'not-on'>> {
  const asker = await whoWrites(handle)
  if (!asker.ok) return asker
  const store = await notificationStore()
  if (!(await keepChosenDocuments(store, keyOfNotifications(asker.value), documents)))
    return fail('not-on')
  log('info', 'notifications.chosen')
  return ok(null)
}
