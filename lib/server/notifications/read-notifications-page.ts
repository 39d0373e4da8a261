import 'server-only'
import { notificationsDtoSchema, type NotificationsDto } from '@/lib/contracts/portal/notifications'
import { ok, type Result } from '@/lib/domain/result'
import { whoAsks } from '../asking/who-asks'
import { whoseData } from '../asking/whose-data'
import { requireInformed, type NotInformed } from '../informed/require-informed'
import { toNowhere } from '../session/to-nowhere'
import { keyOfNotifications } from './key-of-notifications'
import { sendsMail } from './mail/send-mail'
import { notificationStore } from './notification-store'
import { readOthers } from './read-others'
import { findAddressOf } from './store/notification-addresses'
import { findRequest } from './store/notification-requests'

/** The page "Meddelanden om nytt": whether the reader is told by e-mail when something happens. Who acts for somebody is told of new documents alone. */
export async function readNotificationsPage(
  handle: string,
  now = new Date(),
): Promise<Result<NotificationsDto, NotInformed>> {
  const asker = await whoAsks(handle)
  // A preview shows what a representative sees; her own messages are no part of it.
  if (asker.subject.previewAs) return toNowhere()
  const informed = await requireInformed(asker.actor, now)
  if (!informed.ok) return informed
  const store = await notificationStore()
  const key = keyOfNotifications(asker)
  const isOwn = asker.subject.capacity === 'self'
  const [address, codeUntil, others] = await Promise.all([
    findAddressOf(store, key),
    findRequest(store, key, now),
    isOwn ? readOthers(asker, now) : null,
  ])
  return ok(
    notificationsDtoSchema.parse({
      whose: whoseData(asker, now),
      offered: sendsMail(),
      since: address?.since.toISOString() ?? null,
      documents: address?.documents ?? 'none',
      codeUntil: codeUntil?.toISOString() ?? null,
      others,
    }),
  )
}
