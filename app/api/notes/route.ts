import { takeNote } from '@/lib/server/notes/take-note'

/** The archive tells of an event (Subscription, rest-hook). */
export const POST = async (request: Request) =>
  new Response(null, { status: await takeNote(request) })
