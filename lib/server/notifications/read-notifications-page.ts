import 'server-only'
import { notificationsDtoSchema, type NotificationsDto } from '@/lib/contracts/portal/notifications'
import { ok, type Result } from '@/lib/domain/result'
import { whoAsks } from '../asking/who-asks'
import { whoseData } from '../asking/whose-data'
import { requireInformed, type NotInformed } from '../informed/require-informed'
import { sendsMail } from './mail/send-mail'
import { noteStore } from './note-store'
import { findAddressOf } from './store/note-addresses'
import { findRequest } from './store/note-requests'

/** The page "Meddelanden om nytt": whether the client is told by e-mail when something happens. Of the own data only. */
export async function readNotificationsPage(
  now = new Date(),
): Promise<Result<NotificationsDto, NotInformed>> {
  const asker = await whoAsks('self')
  const informed = await requireInformed(asker.actor, now)
  if (!informed.ok) return informed
  const store = await noteStore()
  const { key } = asker.actor
  const [address, codeUntil] = await Promise.all([
    findAddressOf(store, key),
    findRequest(store, key, now),
  ])
  return ok(
    notificationsDtoSchema.parse({
      whose: whoseData(asker, now),
      offered: sendsMail(),
      since: address?.since.toISOString() ?? null,
      documents: address?.documents ?? 'none',
      codeUntil: codeUntil?.toISOString() ?? null,
    }),
  )
}
