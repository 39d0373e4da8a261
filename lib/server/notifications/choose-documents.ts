import 'server-only'
import { log } from '@/lib/config/log'
import type { DocumentNotifications } from '@/lib/domain/codes/document-notifications'
import { whoWrites } from '../asking/who-writes'
import { keyOfNotifications } from './key-of-notifications'
import { notificationStore } from './notification-store'
import { keepChosenDocuments } from './store/notification-addresses'

/** Changes of which new documents the reader is told, at the address that she has confirmed. Without the right nothing changes (R1). */
export async function chooseDocuments(
  handle: string,
  documents: DocumentNotifications,
): Promise<void> {
  const asker = await whoWrites(handle)
  if (!asker.ok) return
  await keepChosenDocuments(await notificationStore(), keyOfNotifications(asker.value), documents)
  log('info', 'notifications.chosen')
}
