import { sql } from 'kysely'
import { z } from 'zod'
import type { SuperviseRow } from '@/lib/contracts/archive/supervision'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { ArchiveDatabase } from '../../database/tables'
import type { Others } from '../../protocol/http/others'

/** So many clients of one worker on one day are unusual [ours]. */
export const unusuallyMany = 30

/** How many clients a worker of a register has come upon on a day, both named by their columns. */
export const clientsOfDay = (controller: string, worker: string, day: string) =>
  sql`(select count(distinct o.client_id)::int from acting_workers o
        where o.organisation = ${controller} and o.worker_id = ${sql.ref(worker)} and not o.supervises
        and o.acted_at >= ${sql.ref(day)}::timestamp at time zone 'Europe/Helsinki'
        and o.acted_at < (${sql.ref(day)} + 1)::timestamp at time zone 'Europe/Helsinki')`

const daySchema = z.tuple([z.string(), z.string()])

/** How many clients workers have come upon on days (each as JSON, worker and day), in the order in which they are given. */
export async function countDays(
  database: ArchiveDatabase,
  controller: string,
  days: readonly string[],
): Promise<readonly number[]> {
  const pairs = days.map((each) => daySchema.parse(JSON.parse(each)))
  const { rows } = await sql<{ clients: number }>`
    select ${clientsOfDay(controller, 'a.worker', 'a.day')} as clients
    from unnest(${pairs.map(([worker]) => worker)}::text[], ${pairs.map(([, day]) => day)}::date[])
      with ordinality as a (worker, day, place) order by a.place`.execute(database)
  return rows.map(({ clients }) => clients)
}

/** A part is asked in a header, which has an end. */
const daysAtOnce = 20

/** Marks the workers who came upon unusually many clients in all instances together: a client is in one of them. */
export async function markDays(
  others: Others,
  rows: readonly SuperviseRow[],
  here: (days: readonly string[]) => Promise<readonly number[]>,
): Promise<readonly SuperviseRow[]> {
  const dayOf = ({ worker, at }: SuperviseRow) =>
    worker ? JSON.stringify([worker.id, helsinkiDay(new Date(at))]) : undefined
  const all = [...new Set(rows.flatMap((row) => dayOf(row) ?? []))]
  const counted = new Map<string, number>()
  for (let from = 0; from < all.length; from += daysAtOnce) {
    const of = all.slice(from, from + daysAtOnce)
    const theirs = await others.askAll({ step: 'days', of }, z.array(z.int()))
    for (const counts of [await here(of), ...theirs.values()])
      for (const [n, day] of of.entries())
        counted.set(day, (counted.get(day) ?? 0) + (counts[n] ?? 0))
  }
  return rows.map((row) => {
    const isUnusual = (counted.get(dayOf(row) ?? '') ?? 0) >= unusuallyMany
    const marks = row.marks.filter((mark) => mark !== 'unusual-number')
    return { ...row, marks: isUnusual ? [...marks, 'unusual-number'] : marks }
  })
}
