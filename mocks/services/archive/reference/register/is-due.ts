import { sql, type RawBuilder } from 'kysely'

/** Whether a change of the register has come to its moment and holds next: it needs nobody, or a second person has confirmed it. */
export const isDue = (now: Date): RawBuilder<boolean> =>
  sql`taken_effect_at is null and holds_from <= ${now}
    and (decision = 'confirmed' or (not needs_second and decision is null))`
