-- Of whose use a client with a subscription knows. Whether a use may be known, the portal decides (rules V and L3), so the portal
-- says it: all of them when it subscribes, and with each note. Reckoned from all events, the first use that may be known
-- would go untold where one that may not had been before it, and its silence would tell of that one.
create table known_organisations (
  client_id text collate "C" not null,
  id text collate "C" not null,
  organisation text collate "C" not null,
  primary key (client_id, id, organisation)
);

-- Why an event deserves a note to a subscription; null: it does not. Every statement of will by somebody else does, whatever its kind.
create function note_reason(e audit_events, subscription text) returns text language sql stable as $$
  select case
    when e.facts ->> 'kind' = 'statement' then case
      when e.facts ->> 'operation' <> 'confirm-information' and e.facts ->> 'actor' is distinct from e.client_id
      then 'statement' end
    when e.facts ->> 'kind' = 'disclosure' and e.facts ->> 'ground' = 'statutory-right'
      and exists (select from statements s where s.client_id = e.client_id and s.kind = 'prohibition-set'
        and not exists (select from statements x where x.client_id = e.client_id and x.will_id = s.will_id
          and x.kind = 'prohibition-cancelled')
        and exists (select from documents d where d.client_id = e.client_id and d.id = any(e.documents)
          and (s.target_set is null or s.target_set = d.set_oid)
          and (s.target_service_task is null or s.target_service_task = d.service_task)
          and (s.target_controller is null or s.target_controller = d.controller_id)))
      then 'statutory-against-prohibition'
    when not exists (select from known_organisations k where k.client_id = e.client_id and k.id = subscription
      and k.organisation = e.facts ->> 'organisation') then 'new-organisation'
  end
$$;

-- The reason is looked for only where somebody has asked to be told.
create or replace function note_event() returns trigger language plpgsql as $$
  begin insert into notes (client_id, id, event_id, reason, made_at, next_at)
    select s.client_id, s.id, new.id, why.reason, new.recorded, new.recorded
    from subscriptions s cross join lateral (select note_reason(new, s.id) as reason) why
    where s.client_id = new.client_id and s.ended_at is null and why.reason is not null; return null; end
$$;

drop function note_reason(audit_events);
