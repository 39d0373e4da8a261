import 'server-only'
import { sessionServices } from '../session/session-services'
import type { NotificationStore } from './store/notification-requests'

/** What the addresses for notes are kept with, in this process. */
export async function notificationStore(): Promise<NotificationStore> {
  const { context } = await sessionServices()
  return context
}
