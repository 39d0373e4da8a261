import { sql } from 'kysely'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { Delivering } from './outbox'

/**
 * On the first day of a display start (V17) leaves a note for each subscription that was there before it and whose client has something
 * in it: one for all documents, at an hour drawn as that of a delayed one. Once for each first day; one that is entered when its day is over comes at once.
 */
export async function noteOpenings({ database, clock }: Pick<Delivering, 'database' | 'clock'>) {
  const now = clock()
  const today = helsinkiDay(now)
  await sql`
    with begun as (
      insert into noted_starts (start_key, first_day)
      select key, (content ->> 'from')::date from reference_state
      where kind = 'display-start' and (content ->> 'from')::date <= ${today}::date
        and not exists (select from noted_starts n where n.start_key = key and n.first_day = (content ->> 'from')::date)
      on conflict do nothing returning start_key, first_day
    )
    insert into opening_notes (client_id, id, start_key, made_at, next_at)
    select s.client_id, s.id, b.start_key, ${now}::timestamptz, greatest(${now}::timestamptz,
      (${today}::date + interval '8 hours' + random() * interval '8 hours') at time zone 'Europe/Helsinki')
    from begun b join reference_state r on r.kind = 'display-start' and r.key = b.start_key
      join subscriptions s on s.ended_at is null
        and s.created_at < greatest(r.since, b.first_day::timestamp at time zone 'Europe/Helsinki')
    where exists (select from documents d where d.client_id = s.client_id and d.status = 'current'
      and d.controller_id || '/' || d.service_task = b.start_key)
    on conflict (client_id, id, start_key) do update set next_at = excluded.next_at`.execute(
    database,
  )
}
