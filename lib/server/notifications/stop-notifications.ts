import 'server-only'
import { log } from '@/lib/config/log'
import { unsubscribe } from '../archive/subscriptions'
import { whoAsks } from '../asking/who-asks'
import { requireActor } from '../session/require-actor'
import { toNowhere } from '../session/to-nowhere'
import { keyOfNotifications } from './key-of-notifications'
import { notificationStore } from './notification-store'
import { removeAddressesOf, removeOthersFor } from './store/notification-addresses'
import { forgetRequest } from './store/notification-requests'

/**
 * Nothing more is told: the address is erased first, then the archive hears of it. Should it not, it finds no address at its
 * next note, and ends by itself.
 */
export async function stopNotifications(handle: string): Promise<void> {
  const asker = await whoAsks(handle)
  if (asker.subject.previewAs) return toNowhere()
  const key = keyOfNotifications(asker)
  const store = await notificationStore()
  const subscriptions = await removeAddressesOf(store, key)
  await forgetRequest(store, key)
  for (const id of subscriptions) await unsubscribe(asker, id)
  log('info', 'notifications.stopped')
}

/**
 * Nothing more is told of anybody else, also of those for whom this session does not act, or whom nobody could choose any more. The
 * archive can be asked in nobody's name, and ends each at its next note.
 */
export async function stopOthers(): Promise<void> {
  const actor = await requireActor()
  await removeOthersFor(await notificationStore(), actor.key)
  log('info', 'notifications.stopped')
}
