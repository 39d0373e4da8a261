import type { LogConditions } from './log-conditions'

/**
 * Facts about an event that may deserve a question. Both speak only of what may be told: a client relationship of a kind
 * that is never shown counts as none, or its absence here would give it away.
 *
 * @param e alias of the event
 */
export function noRelationshipSql(e: string, { isNamed }: LogConditions): string {
  const day = `(${e}.recorded at time zone 'Europe/Helsinki')::date`
  const parties = `(${e}.facts ->> 'organisation', ${e}.facts ->> 'unit')`
  return `(${e}.facts ->> 'kind' in ('use', 'disclosure') and ${e}.facts ->> 'ground' <> 'archivist'
    and not exists (select from relationships r where r.client_id = $1 and ${isNamed('r')}
      and r.start_on <= ${day} and (r.end_on is null or r.end_on >= ${day})
      and (r.controller_id in ${parties} or r.unit_id in ${parties}))
    and not exists (select from bought_services b
      join relationships r on r.client_id = b.client_id and r.oid = b.relationship_oid
      where b.client_id = $1 and ${isNamed('r')}
      and b.from_on <= ${day} and (b.until_on is null or b.until_on >= ${day})
      and b.producer_unit in ${parties}))`
}

/** Statutory use while a prohibition covered one of the documents (C2, D4). */
export function duringProhibitionSql(e: string, { isHiddenDirective }: LogConditions): string {
  return `(${e}.facts ->> 'kind' = 'disclosure' and ${e}.facts ->> 'ground' = 'statutory-right'
    and exists (select from statements s where s.client_id = $1 and s.kind = 'prohibition-set'
      and s.made_at <= ${e}.recorded and not ${isHiddenDirective('s.will_id')}
      and not exists (select from statements x where x.client_id = $1 and x.will_id = s.will_id
        and x.kind = 'prohibition-cancelled' and x.made_at <= ${e}.recorded)
      and (exists (select from documents d where d.client_id = $1 and d.id = any(${e}.documents)
          and (s.target_set is null or s.target_set = d.set_oid)
          and (s.target_service_task is null or s.target_service_task = d.service_task)
          and (s.target_controller is null or s.target_controller = d.controller_id))
        or ${coversEnded(e)})))`
}

/** Whether a prohibition `s` covered a document of an event that is no longer kept: what the event says of it is all that remains (A10). */
export function coversEnded(e: string): string {
  return `exists (select from ended_documents x where x.client_id = ${e}.client_id and x.id = any(${e}.documents)
    and (s.target_set is null or s.target_set = x.set_oid)
    and (s.target_service_task is null or s.target_service_task = ${e}.facts ->> 'serviceTask')
    and (s.target_controller is null or s.target_controller = ${e}.facts ->> 'register'))`
}
