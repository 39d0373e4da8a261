import { sql } from 'kysely'
import type { Delivering } from './outbox'

/** After how long without a question one is asked after again, in days. */
const longestUnasked = 30

/**
 * Lets the portals be asked whether those who act for clients are still to be told, each once in a while, whether anything has happened
 * or not: so an address whose right has ended is not kept for want of a note.
 */
export async function askAgain({ database, clock }: Pick<Delivering, 'database' | 'clock'>) {
  const now = clock()
  await sql`
    with due as (
      update subscriptions s set asked_at = ${now}::timestamptz
      where s.capacity <> 'self' and s.ended_at is null
        and coalesce(s.asked_at, s.created_at) <= ${now}::timestamptz - ${longestUnasked} * interval '1 day'
      returning s.client_id, s.id, s.capacity
    )
    insert into asked_again (client_id, id, capacity, made_at, next_at)
    select client_id, id, capacity, ${now}::timestamptz, ${now}::timestamptz from due
    on conflict do nothing`.execute(database)
}
