-- A long log stays quick to write to and to read.

-- Who has asked to be told is looked at first: the reason of a note goes through the client's log, and was looked for
-- at every event of every client.
create or replace function note_event() returns trigger language plpgsql as $$
  begin if exists (select from subscriptions s where s.client_id = new.client_id and s.ended_at is null) then
    insert into notes (client_id, id, event_id, reason, made_at, next_at)
      select s.client_id, s.id, new.id, why.reason, new.recorded, new.recorded
      from subscriptions s, (select note_reason(new) as reason) why
      where s.client_id = new.client_id and s.ended_at is null and why.reason is not null; end if; return null; end
$$;

-- Rows are sorted, counted and looked up by their key. Long texts that begin alike are slow to tell apart, so it is kept as
-- a digest; it proves nothing, so MD5 will do.
drop index audit_events_by_row;

alter table audit_events drop column row_key;

alter table audit_events
  add column row_key uuid generated always as (md5(log_row_of(event::jsonb, recorded))::uuid) stored;

create index audit_events_by_row on audit_events (client_id, row_key, sequence desc);

-- A row is asked for by its id, where it is proven and where it is unfolded.
create index audit_events_by_id on audit_events (client_id, id);

-- What is read in MittKanta and what others do are asked for apart (log/log-conditions.ts writes these very conditions).
create index audit_events_own on audit_events (client_id, sequence desc)
  where (facts ->> 'kind') in ('own-view', 'view-on-behalf');
create index audit_events_of_others on audit_events (client_id, sequence desc)
  where (facts ->> 'kind') not in ('own-view', 'view-on-behalf');

-- What narrows the log, each in the order of the chain: a value that few rows have is found at once, and of one that most
-- have, the newest. Own views, which are written most often, have none of these values but a ground that all share.
create index audit_events_by_kind on audit_events (client_id, (facts ->> 'kind'), sequence desc)
  where (facts ->> 'kind') not in ('own-view', 'view-on-behalf');
create index audit_events_by_ground on audit_events (client_id, (facts ->> 'ground'), sequence desc)
  where (facts ->> 'kind') not in ('own-view', 'view-on-behalf');
create index audit_events_by_organisation on audit_events (client_id, (facts ->> 'organisation'), sequence desc)
  where (facts ->> 'organisation') is not null;
create index audit_events_by_task on audit_events (client_id, (facts ->> 'serviceTask'), sequence desc)
  where (facts ->> 'serviceTask') is not null;
create index audit_events_by_will on audit_events (client_id, (facts ->> 'will'), sequence desc)
  where (facts ->> 'will') is not null;
create index audit_events_by_moment on audit_events (client_id, recorded);
