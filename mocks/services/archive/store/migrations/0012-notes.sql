-- Subscriptions (FHIR, rest-hook): a person asks through a portal to be told that something new is there.
-- `authorization_header` goes with each call, so that the portal knows which person it is about and that it is the archive that calls.
create table subscriptions (
  client_id text collate "C" not null,
  id text collate "C" not null,
  software text collate "C" not null,
  endpoint text collate "C" not null,
  authorization_header text collate "C" not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (client_id, id)
);

-- One for each person and portal is in force.
create unique index subscriptions_in_force on subscriptions (client_id, software) where ended_at is null;

-- What is to be told, written by the statement that writes the event: none is lost, and none is told of that did not happen.
create table notes (
  client_id text collate "C" not null,
  id text collate "C" not null,
  event_id text collate "C" not null,
  reason text collate "C" not null check (reason in ('new-organisation', 'statutory-against-prohibition', 'statement')),
  made_at timestamptz not null,
  attempts int not null default 0,
  next_at timestamptz not null,
  primary key (client_id, id, event_id)
);

create index notes_by_time on notes (next_at);

-- Why an event deserves a note; null: it does not. Only clients with a subscription are looked at.
create function note_reason(e audit_events) returns text language sql stable as $$
  select case
    when e.facts ->> 'kind' = 'statement' then case
      when e.facts ->> 'operation' in ('give-consent', 'withdraw-consent', 'set-prohibition', 'cancel-prohibition')
        and e.facts ->> 'actor' is distinct from e.client_id then 'statement' end
    when e.facts ->> 'kind' = 'disclosure' and e.facts ->> 'ground' = 'statutory-right'
      and exists (select from statements s where s.client_id = e.client_id and s.kind = 'prohibition-set'
        and not exists (select from statements x where x.client_id = e.client_id and x.will_id = s.will_id
          and x.kind = 'prohibition-cancelled')
        and exists (select from documents d where d.client_id = e.client_id and d.id = any(e.documents)
          and (s.target_set is null or s.target_set = d.set_oid)
          and (s.target_service_task is null or s.target_service_task = d.service_task)
          and (s.target_controller is null or s.target_controller = d.controller_id)))
      then 'statutory-against-prohibition'
    when not exists (select from audit_events b where b.client_id = e.client_id and b.sequence < e.sequence
      and b.facts ->> 'kind' in ('use', 'disclosure')
      and b.facts ->> 'organisation' = e.facts ->> 'organisation') then 'new-organisation'
  end
$$;

create function note_event() returns trigger language plpgsql as $$
  begin insert into notes (client_id, id, event_id, reason, made_at, next_at) select s.client_id, s.id, new.id, note_reason(new), new.recorded, new.recorded from subscriptions s where s.client_id = new.client_id and s.ended_at is null and note_reason(new) is not null; return null; end $$;

-- Reading by the client, which is most of the log, does not come here.
create trigger audit_events_are_noted after insert on audit_events
  for each row when (new.facts ->> 'kind' in ('use', 'disclosure', 'statement'))
  execute function note_event();
