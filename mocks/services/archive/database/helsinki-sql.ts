import { sql, type RawBuilder } from 'kysely'

/** The instant at which a day begins in Helsinki, YYYY-MM-DD; `after` days later. */
export function beginningOf(day: string, after = 0): RawBuilder<Date> {
  return sql<Date>`((${day}::date + ${after}::int)::timestamp at time zone 'Europe/Helsinki')`
}
