import { takeNote } from '@/lib/server/notes/take-note'

/** The archive tells of an event (Subscription, rest-hook). */
export const POST = (request: Request) => takeNote(request)
