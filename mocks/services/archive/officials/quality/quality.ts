import { sql } from 'kysely'
import { z } from 'zod'
import type { Quality } from '@/lib/contracts/archive/quality'
import { addDays, addMonths } from '@/lib/domain/calendar/add-to-day'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'
import type { Archive } from '../../archive'
import { beginningOf } from '../../database/helsinki-sql'
import { officialOf } from '../../protocol/callers/official-of'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed } from '../../protocol/http/outcome'
import { readParameters } from '../read-parameters'
import { addUp, countedSchema, type Counted } from './counted'
import { suppressSmall } from './suppress-small'

const day = (name: 'from' | 'to') =>
  z.object({ name: z.literal(name), valueDate: z.string().refine(isCalendarDay) })
/** The period that is asked for. */
export const qualityBody = z.object({
  resourceType: z.literal('Parameters'),
  parameter: z
    .array(z.discriminatedUnion('name', [day('from'), day('to')]))
    .max(2)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length)
    .optional(),
})
const taken = 'Parameters with from and to (valueDate) are taken, at most two years apart.'

/** POST DocumentReference/$quality: how well the own register is kept, by unit and month, in numbers that point at nobody. */
export async function quality(archive: Archive, c: FhirContext): Promise<Response> {
  const official = officialOf(c.var.caller, ['main-user'])
  if (!official) return refuse(c, 403, notAllowed)
  const body = await readParameters(c, qualityBody, taken)
  if (body instanceof Response) return body
  const said = (name: 'from' | 'to') =>
    body.parameter?.find((each) => each.name === name)?.valueDate
  const today = helsinkiDay(archive.clock())
  const to = earlier(said('to') ?? today, today)
  const from = said('from') ?? addMonths(to, -12)
  if (from > to || from < addMonths(to, -24)) return refuse(c, 400, invalidParameter(taken))
  const own = await countedByUnit(archive, official.organisation, monthsOf(from, to))
  const { others, part } = c.var
  if (part) return c.json(own)
  const theirs = await others?.askAll({ step: 'sum' }, z.array(countedSchema))
  const rows = theirs ? addUp([...own, ...[...theirs.values()].flat()]) : own
  const answer: Quality = {
    readAt: archive.clock().toISOString(),
    rows: rows.map(suppressSmall),
  }
  return c.json(answer)
}

/** Of days to come nothing is kept. */
const earlier = (one: string, other: string) => (one < other ? one : other)

/** By whole months alone: of two periods that a day lies between, the difference would tell what was stored on that day. */
const monthsOf = (from: string, to: string) => ({
  from: `${from.slice(0, 7)}-01`,
  to: addDays(addMonths(`${to.slice(0, 7)}-01`, 1), -1),
})

/** The second content of a document is its structured form; its id follows from that of the document (store/storing/document-elements.ts). */
const isStructured = sql.raw(`exists (select from binaries b where b.client_id = d.client_id
  and b.id = left(encode(sha256(convert_to(d.id || '/1', 'UTF8')), 'hex'), 32))`)

async function countedByUnit(
  { database }: Archive,
  controller: string,
  { from, to }: ReturnType<typeof monthsOf>,
): Promise<readonly Counted[]> {
  const count = (condition: string) => sql.raw(`count(*) filter (where ${condition})::int`)
  const first = (condition: string) => count(`d.version = 1 and ${condition}`)
  const { rows } = await sql<Counted>`select d.unit_id as unit,
      to_char(d.stored_at at time zone 'Europe/Helsinki', 'YYYY-MM') as month,
      count(distinct d.client_id)::int as clients,
      ${count('d.version = 1')} as documents,
      ${first(`exists (select from relationships r where r.client_id = d.client_id
        and r.oid = d.relationship_oid and r.controller_id = d.controller_id)`)} as "withRelationship",
      ${first(`exists (select from matters m where m.client_id = d.client_id
        and m.oid = d.matter_oid and m.controller_id = d.controller_id)`)} as "withMatter",
      count(*) filter (where d.version = 1 and ${isStructured})::int as structured,
      ${first(`d.format <> 'old' and d.stored_at > d.made_at + interval '7 days'`)} as "storedLate",
      ${first('d.delayed')} as delayed,
      ${first('d.special_content')} as "specialContent",
      ${first('d.hidden_from_guardians')} as "hiddenFromGuardians",
      ${first(`d.status = 'annulled'`)} as annulled,
      ${count('d.version > 1')} as corrections
    from documents d where d.controller_id = ${controller}
      and d.stored_at >= ${beginningOf(from)} and d.stored_at < ${beginningOf(to, 1)}
    group by 1, 2 order by 2 desc, 1`.execute(database)
  return rows
}
