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

/** Statutory use while a prohibition covered one of the documents (C2, C8, D4). */
export function duringProhibitionSql(e: string, { isHiddenDirective }: LogConditions): string {
  return againstProhibition(e, `not ${isHiddenDirective('s.will_id')}`)
}

/**
 * Statutory use at a moment at which a prohibition was in force that covered one of its documents.
 *
 * @param e alias of the event
 * @param counts which prohibitions `s` count
 */
export function againstProhibition(e: string, counts = 'true'): string {
  return `(${e}.facts ->> 'kind' = 'disclosure' and ${e}.facts ->> 'ground' = 'statutory-right'
    and exists (select from statements s where s.client_id = ${e}.client_id and s.kind = 'prohibition-set'
      and s.made_at <= ${e}.recorded and ${counts}
      and not exists (select from statements x where x.client_id = ${e}.client_id and x.will_id = s.will_id
        and x.kind = 'prohibition-cancelled' and x.made_at <= ${e}.recorded)
      and prohibition_covers(${e}.client_id, s.target_set, s.target_service_task, s.target_controller, ${e}.documents,
        ${e}.facts ->> 'serviceTask', ${e}.facts ->> 'register')))`
}
