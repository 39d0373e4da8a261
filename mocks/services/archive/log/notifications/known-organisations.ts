import { sql } from 'kysely'
import type { ArchiveDatabase } from '../../database/tables'

type Known = Readonly<{ clientId: string; id: string; organisation: string }>

/** The client knows of the organisation from now on: what else is due of its first use is not told any more. */
export async function learnOrganisation(
  database: ArchiveDatabase,
  { clientId, id, organisation }: Known,
): Promise<void> {
  await sql`
    with learnt as (
      insert into known_organisations (client_id, id, organisation)
      values (${clientId}, ${id}, ${organisation}) on conflict do nothing
    )
    delete from notes n using audit_events e
    where n.client_id = ${clientId} and n.id = ${id} and n.reason = 'new-organisation'
      and e.client_id = n.client_id and e.id = n.event_id and e.facts ->> 'organisation' = ${organisation}`.execute(
    database,
  )
}

/** What was known under a subscription that has ended. */
export async function forgetKnown(
  database: ArchiveDatabase,
  clientId: string,
  id: string,
): Promise<void> {
  await database
    .deleteFrom('known_organisations')
    .where('client_id', '=', clientId)
    .where('id', '=', id)
    .execute()
}
