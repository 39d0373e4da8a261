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
export const stateQuery = z.strictObject({
  kind: z.enum(referenceKindNames).optional(),
  organisation: z.string().max(64).optional(),
})

/** GET /reference: what holds now of what may be seen. */
export async function getState(archive: Archive, c: FhirContext): Promise<Response> {
  const author = authorOf(c.var.caller)
  if (!author) return refuse(c, 403, notAllowed)
  const query = stateQuery.safeParse(Object.fromEntries(readQuery(c.req.raw)))
  if (!query.success) return refuse(c, 400, invalidParameter('kind or organisation.'))
  const { kind, organisation } = query.data
  const rows = await archive.database
    .selectFrom('reference_state')
    .selectAll()
    .$if(kind !== undefined, (q) => q.where('kind', '=', kind ?? ''))
    .$if(organisation !== undefined, (q) =>
      q.where(sql<boolean>`split_part(key, '/', 1) = ${organisation ?? ''}`),
    )
    .orderBy('kind')
    .orderBy('key')
    .execute()
  const entries = rows
    .filter((row) => maySee(author, row))
    .map(({ kind: of, key, content, since, change_id: change }) => {
      return { kind: of, key, content, since: since.toISOString(), change }
    })
  return c.json({ entries })
}
