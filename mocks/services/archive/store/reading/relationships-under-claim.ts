import { sql } from 'kysely'
import type { Archive } from '../../archive'
import {
  relationshipsAnswer,
  relationshipsFound,
  type FoundRelationships,
} from './relationship-resource'
import type { SystemCaller } from '../../protocol/callers/caller'
import type { SystemClaim } from '../../protocol/callers/claim'
import { underClaim } from '../../disclosure/under-claim'

/**
 * Client relationships for a system: those of its own register (D1), and the organiser's in which it acts (D2, D3). Those
 * of others are not disclosed, neither by consent nor by a statutory right: they are no documents.
 */
export function relationshipsUnderClaim(
  archive: Archive,
  caller: SystemCaller,
  claim: SystemClaim,
): Promise<FoundRelationships | 'no-ground'> {
  return underClaim(archive, caller, claim, 'search-relationships', async ({ trx, clientId }) => {
    const { rows } = await sql<FoundRelationships>`
      with found as (${sql.raw(relationshipsFound)} where r.client_id = ${clientId}
        and (r.controller_id = ${caller.organisation} or r.oid = ${claim.relationship}))
      ${sql.raw(relationshipsAnswer)}`.execute(trx)
    return { answer: rows[0] ?? { episodes: [], workers: [] }, decided: [] }
  })
}
