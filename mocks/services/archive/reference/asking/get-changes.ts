import { sql } from 'kysely'
import { z } from 'zod'
import type { Archive } from '../../archive'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed } from '../../protocol/http/outcome'
import { readQuery } from '../../protocol/http/read-body'
import { authorOf } from './author-of'
import { referenceKindNames } from '../register/kinds'
import { maySee } from '../register/may-enter'

/** What it is asked with; /openapi.json is made of it. */
export const changesQuery = z.strictObject({
  kind: z.enum(referenceKindNames).optional(),
  key: z.string().max(200).optional(),
  /** Keys that begin with this organisation, or are it. */
  organisation: z.string().max(64).optional(),
  /** `second-person`: waits for one. `moment`: waits for its moment. */
  waiting: z.enum(['second-person', 'moment']).optional(),
  /** Only changes that were entered before this one. */
  before: z.uuid().optional(),
  /** At most so many, the newest. */
  count: z.coerce.number().int().min(1).max(1_000).default(1_000),
})

/** Who makes a system; of one that is closed, who made it until then. */
const madeBy = sql<string | null>`case when kind <> 'system' then null
  when content is not null then content ->> 'vendor'
  else (select o.content ->> 'vendor' from reference_changes o
    where o.kind = reference_changes.kind and o.key = reference_changes.key
      and o.sequence < reference_changes.sequence and o.content is not null
    order by o.sequence desc limit 1) end`

/** GET /reference/changes: the history of what may be seen, newest first: who entered what, when, from when, and what became of it. */
export async function getChanges(archive: Archive, c: FhirContext): Promise<Response> {
  const author = authorOf(c.var.caller)
  if (!author) return refuse(c, 403, notAllowed)
  const query = changesQuery.safeParse(Object.fromEntries(readQuery(c.req.raw)))
  if (!query.success)
    return refuse(
      c,
      400,
      invalidParameter('kind, key, organisation, waiting, before and count are taken.'),
    )
  const { kind, key, organisation, waiting, before, count } = query.data
  const rows = await archive.database
    .selectFrom('reference_changes')
    .selectAll()
    .select(madeBy.as('vendor'))
    .$if(kind !== undefined, (q) => q.where('kind', '=', kind ?? ''))
    .$if(key !== undefined, (q) => q.where('key', '=', key ?? ''))
    .$if(organisation !== undefined, (q) =>
      q.where(sql<boolean>`split_part(key, '/', 1) = ${organisation ?? ''}`),
    )
    // Before the newest are taken: what others have entered does not push out what one may see.
    .$if(author.task !== 'operator', (q) =>
      q.where(({ or, eb }) =>
        or([
          sql<boolean>`${author.organisation} = any(string_to_array(key, '/'))`,
          ...(author.task === 'vendor' ? [eb(madeBy, '=', author.organisation)] : []),
        ]),
      ),
    )
    .$if(before !== undefined, (q) =>
      q.where(
        sql<boolean>`sequence < (select sequence from reference_changes where id = ${before ?? ''})`,
      ),
    )
    .$if(waiting !== undefined, (q) => q.where('taken_effect_at', 'is', null))
    .$if(waiting === 'second-person', (q) =>
      q.where('needs_second', '=', true).where('decision', 'is', null),
    )
    .$if(waiting === 'moment', (q) =>
      q.where(sql<boolean>`decision = 'confirmed' or (not needs_second and decision is null)`),
    )
    .orderBy('sequence', 'desc')
    .limit(count)
    .execute()
  const seen = rows.filter(({ content, vendor, ...row }) =>
    maySee(author, { ...row, content: content ?? (vendor === null ? null : { vendor }) }),
  )
  return c.json({
    changes: seen.map((row) => ({
      id: row.id,
      kind: row.kind,
      key: row.key,
      content: row.content,
      reason: row.reason,
      enteredAt: row.entered_at.toISOString(),
      holdsFrom: row.holds_from.toISOString(),
      by: {
        name: row.author_name,
        organisation: row.author_organisation,
        task: row.author_task,
        isYou: row.author_id === author.id,
      },
      needsSecond: row.needs_second,
      decision: row.decision,
      ...(row.decided_at && {
        decidedAt: row.decided_at.toISOString(),
        decidedBy: {
          name: row.decided_by_name,
          organisation: row.decided_by_organisation,
          task: row.decided_by_task,
        },
        ...(row.decision_reason !== null && { decisionReason: row.decision_reason }),
      }),
      heldFrom: row.taken_effect_at?.toISOString() ?? null,
    })),
  })
}
