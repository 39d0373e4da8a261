import { sql } from 'kysely'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { Delivering } from './outbox'

/** Until every portal has read anew what controllers show: one that still held the restriction would be done with the note, and tell nobody. */
const untilKnown = '5 minutes'

/**
 * When a restriction (V18) has been lifted, or narrowed, leaves a note for each subscription that was there before it and whose client has
 * something that it held back: one for all documents, at an hour drawn as that of a first day (`noteOpenings`). Once for each change.
 */
export async function noteLifts({ database, clock }: Pick<Delivering, 'database' | 'clock'>) {
  const now = clock()
  const today = helsinkiDay(now)
  await sql`
    with lifts as (
      insert into noted_lifts (change_id)
      select c.id::text from reference_changes c where c.kind = 'display-restriction' and c.taken_effect_at is not null
        and not exists (select from noted_lifts n where n.change_id = c.id::text)
      on conflict do nothing returning change_id
    )
    insert into lifted_notes (client_id, id, change_id, made_at, next_at)
    select s.client_id, s.id, l.change_id, ${now}::timestamptz, greatest(${now}::timestamptz + ${untilKnown}::interval,
      (${today}::date + interval '8 hours' + random() * interval '8 hours') at time zone 'Europe/Helsinki')
    from lifts l join reference_changes c on c.id::text = l.change_id
      cross join lateral (select lifted_by(l.change_id) as restriction) held
      join subscriptions s on s.ended_at is null and s.created_at < c.taken_effect_at
    where exists (select from documents d where d.client_id = s.client_id and d.status = 'current'
      and d.controller_id = split_part(c.key, '/', 1)
      and holds_back(held.restriction, d.service_task, d.type, d.made_on)
      and not holds_back(c.content, d.service_task, d.type, d.made_on))
    on conflict do nothing`.execute(database)
}
