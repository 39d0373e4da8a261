import { sql, type RawBuilder } from 'kysely'
import { factsSql } from '../../database/facts-sql'
import { takeDue, type Box, type Delivering, type Due } from './outbox'

/** All versions of some documents of the client of `n`, and of all that these are attached to. */
const versionsOf = (named: RawBuilder<unknown>) => sql`(
  select coalesce(json_agg(json_build_object('set', d.set_oid,
    'facts', concat('[', ${sql.raw(factsSql)}, ',true]')::json)), '[]')
  from documents d where d.client_id = n.client_id and d.set_oid in
    (select unnest(named.set_oid || named.attached_to) from documents named
      where named.client_id = n.client_id and (${named})))`

/** The document that a consent or prohibition of the event is about. */
const target = sql`(select min(t.target_set) from statements t
  where t.client_id = n.client_id and t.will_id = e.facts ->> 'will')`

const ofEvent = sql`json_build_object('event', n.event_id, 'reason', n.reason,
  'organisation', e.facts ->> 'organisation', 'unit', e.facts ->> 'unit',
  'register', e.facts ->> 'register', 'socialService', e.facts ->> 'socialService',
  'documents', e.documents, 'target', ${target},
  'versions', ${versionsOf(sql`named.id = any(e.documents) or named.set_oid = ${target} or named.unit_id = e.facts ->> 'unit'`)},
  'relationships', (select coalesce(json_agg(json_build_object('controller', r.controller_id,
      'unit', r.unit_id, 'socialService', r.social_service)), '[]')
    from relationships r where r.client_id = n.client_id and r.status in ('active', 'finished')))`

const ofDocument = sql`json_build_object('event', n.document_id, 'reason', 'new-document',
  'organisation', null, 'unit', null, 'register', null, 'socialService', null,
  'documents', json_build_array(n.document_id), 'target', null,
  'versions', ${versionsOf(sql`named.id = n.document_id`)}, 'relationships', json_build_array())`

/** Documents of the client of `n` that the display start is about. */
const opened = sql`named.status = 'current' and named.controller_id || '/' || named.service_task = n.start_key`

/** Documents of the client of `n` that the restriction held back, and what has taken its place does not. */
const freed = sql`named.status = 'current' and exists (select from reference_changes c
  where c.id::text = n.change_id and named.controller_id = split_part(c.key, '/', 1)
    and holds_back(lifted_by(n.change_id), named.service_task, named.type, named.made_on)
    and not holds_back(c.content, named.service_task, named.type, named.made_on))`

/** Documents that can be seen all at once, as new ones are. */
const ofMany = (about: string, fits: RawBuilder<unknown>) => sql`json_build_object(
  'event', n.${sql.ref(about)}, 'reason', 'new-document',
  'organisation', null, 'unit', null, 'register', null, 'socialService', null,
  'documents', (select coalesce(json_agg(named.id), '[]') from documents named
    where named.client_id = n.client_id and ${fits}), 'target', null,
  'versions', ${versionsOf(fits)}, 'relationships', json_build_array())`

/** Nothing but the question whether she is still to be told. */
const ofNothing = sql`json_build_object('event', n.capacity, 'reason', 'still-acting',
  'organisation', null, 'unit', null, 'register', null, 'socialService', null, 'documents', json_build_array(),
  'target', null, 'versions', json_build_array(), 'relationships', json_build_array())`

type Next = (archive: Delivering, silent: ReadonlySet<string>) => Promise<Due | undefined>
type Filled = Box & Readonly<{ next: Next }>

function filled(box: Box, made: Parameters<typeof takeDue>[2]): Filled {
  return { ...box, next: (archive, silent) => takeDue(archive, box, made, silent) }
}

/** What is told, and out of what. */
export const boxes: readonly Filled[] = [
  filled(
    { table: 'notes', about: 'event_id' },
    {
      body: ofEvent,
      from: sql`, audit_events e`,
      where: sql`and e.client_id = n.client_id and e.id = n.event_id`,
    },
  ),
  filled(
    { table: 'document_notes', about: 'document_id' },
    { body: ofDocument, from: sql``, where: sql`` },
  ),
  filled(
    { table: 'opening_notes', about: 'start_key' },
    { body: ofMany('start_key', opened), from: sql``, where: sql`` },
  ),
  filled(
    { table: 'lifted_notes', about: 'change_id' },
    { body: ofMany('change_id', freed), from: sql``, where: sql`` },
  ),
  filled(
    { table: 'asked_again', about: 'capacity' },
    { body: ofNothing, from: sql``, where: sql`` },
  ),
]
