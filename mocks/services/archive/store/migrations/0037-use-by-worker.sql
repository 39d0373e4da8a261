-- When each worker acted, so that what one did, and with how many clients on a day, is found without reading the events of all; a look of supervision
-- is none of it. A worker has a row for each request, so nothing is told here that the commitments do not tell.
alter table acting_workers add column acted_at timestamptz;
alter table acting_workers add column supervises boolean;
alter table acting_workers disable trigger acting_workers_stay;
update acting_workers w set acted_at = e.recorded, supervises = (e.facts ->> 'operation') = 'supervise-use'
from audit_events e where e.client_id = w.client_id and (e.facts ->> 'worker') = w.commitment;
delete from acting_workers where acted_at is null;
alter table acting_workers enable trigger acting_workers_stay;
alter table acting_workers alter column acted_at set not null;
alter table acting_workers alter column supervises set not null;
drop index acting_workers_by_worker;
create index acting_workers_by_worker on acting_workers (organisation, worker_id, acted_at) include (client_id, supervises);

-- The unit stands behind what is ordered by, so that a page of a unit passes over the others without reading their events. What those of an organisation asked for
-- in vain are few: all that did come upon the own register stands in the first index alone.
drop index audit_events_of_register;
drop index audit_events_of_organisation;
create index audit_events_of_register on audit_events ((facts ->> 'register'), recorded desc, id desc, (facts ->> 'unit'))
  where (facts ->> 'kind') in ('use', 'disclosure', 'maintenance') and cardinality(documents) > 0
  and (facts ->> 'operation') <> 'supervise-use';
create index audit_events_beside_register on audit_events ((facts ->> 'organisation'), recorded desc, id desc, (facts ->> 'unit'))
  where (facts ->> 'kind') in ('use', 'disclosure', 'refused', 'maintenance')
  and (facts ->> 'operation') <> 'supervise-use'
  and ((facts ->> 'register') = (facts ->> 'organisation') and (facts ->> 'kind') in ('use', 'disclosure', 'maintenance')
    and cardinality(documents) > 0) is not true;
