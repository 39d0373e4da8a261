import 'server-only'
import type { NotificationsOfOthers } from '@/lib/contracts/portal/notifications'
import { listActedFor } from '../representation/list-acted-for'
import type { Asker } from '../asking/who-asks'
import { keyOfNotifications } from './key-of-notifications'
import { notificationStore } from './notification-store'
import { listKeysFor } from './store/notification-addresses'

/** Of whom of those for whom this session acts the reader is told, and whether of anyone at all. */
export async function readOthers({ actor }: Asker, now: Date): Promise<NotificationsOfOthers> {
  const [kept, acting] = await Promise.all([
    notificationStore().then((store) => listKeysFor(store, actor.key)),
    listActedFor(now),
  ])
  const told = kept.filter((key) => key !== actor.key)
  const people = acting.flatMap(({ handle, displayName, birthDate, subjectKey, access }) => {
    // Such a mandate opens nothing here.
    if (access === 'health-only') return []
    const isTold = told.includes(keyOfNotifications({ actor, subject: { key: subjectKey } }))
    return [{ handle, displayName, birthDate, capacity: access, told: isTold }]
  })
  return { people, any: told.length > 0 }
}
