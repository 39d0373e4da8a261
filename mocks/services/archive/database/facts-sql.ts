import { instantSql } from './instant-sql'

const quoted = (column: string) => `'"', ${column}, '"'`
const orNull = (sql: string) => `coalesce(${sql}, 'null')`

/** The newest version of the nearest document that it is attached to. */
const attachedTo = `case when d.attached_to <> '{}' then coalesce((select '"' || p.id || '"' from documents p
  where p.client_id = d.client_id and p.set_oid = d.attached_to[1] order by p.version desc limit 1), '""') end`

const madeIn = `case when d.relationship_oid is not null then coalesce(
  (select '["' || r.controller_id || '","' || r.social_service || '"]' from relationships r
    where r.client_id = d.client_id and r.oid = d.relationship_oid), '[null,null]') end`

/**
 * One row of facts (lib/contracts/archive/display-index.ts). Codes and ids hold nothing that JSON would escape. `concat`
 * of many is half as dear as as many `||`.
 */
export const factsSql = [
  quoted('d.id'),
  quoted('d.controller_id'),
  quoted('d.service_task'),
  quoted('d.social_service'),
  quoted('d.type'),
  orNull(attachedTo),
  quoted('d.format'),
  quoted('d.status'),
  orNull('d.shared_matter::text'),
  'd.delayed::text',
  orNull(`'"' || d.delay_until || '"'`),
  'd.special_content::text',
  'd.hidden_from_guardians::text',
  quoted('d.made_on'),
  quoted(instantSql('d.stored_at')),
  'd.corrected::text',
  quoted('d.unit_id'),
  orNull(madeIn),
  orNull(`'"' || d.kept_until || '"'`),
  orNull(`'"' || d.kept_by || '"'`),
].join(`, ',', `)
