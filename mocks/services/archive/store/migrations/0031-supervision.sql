-- Supervision of the use of one register goes over all clients. What is used of a register, by whom, and what those of an organisation asked for,
-- newest first. A look of supervision is none of the use that is supervised.
create index audit_events_of_register on audit_events ((facts ->> 'register'), recorded desc, id desc)
  where (facts ->> 'kind') in ('use', 'disclosure', 'maintenance') and cardinality(documents) > 0
  and (facts ->> 'operation') <> 'supervise-use';
create index audit_events_of_organisation on audit_events ((facts ->> 'organisation'), recorded desc, id desc)
  where (facts ->> 'kind') in ('use', 'disclosure', 'refused', 'maintenance')
  and (facts ->> 'operation') <> 'supervise-use';

-- Which other events one request made, and which events a worker's commitment stands in.
create index audit_events_by_request on audit_events (client_id, (facts ->> 'request'))
  where (facts ->> 'request') is not null;
create index audit_events_by_worker on audit_events (client_id, (facts ->> 'worker'))
  where (facts ->> 'worker') is not null;

create index acting_workers_by_worker on acting_workers (organisation, worker_id);
