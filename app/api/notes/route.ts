import { takeNote } from '@/lib/server/notifications/take-note'
import { handled } from '@/app/_frame/handled'

/** The archive tells of an event (Subscription, rest-hook). */
export const POST = handled((request: Request) => takeNote(request))
