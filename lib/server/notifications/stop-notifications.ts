import 'server-only'
import { log } from '@/lib/config/log'
import { unsubscribe } from '../archive/subscriptions'
import { requireActor } from '../session/require-actor'
import { identityOf } from './confirm-notifications'
import { noteStore } from './note-store'
import { removeAddressesOf } from './store/note-addresses'
import { forgetRequest } from './store/note-requests'

/**
 * Nothing more is told: the address is erased first, then the archive hears of it. Should it not, it finds no address at its
 * next note, and ends by itself.
 */
export async function stopNotifications(): Promise<void> {
  const actor = await requireActor()
  const store = await noteStore()
  const subscriptions = await removeAddressesOf(store, actor.key)
  await forgetRequest(store, actor.key)
  for (const id of subscriptions) await unsubscribe(identityOf(actor), id)
  log('info', 'notifications.stopped')
}
