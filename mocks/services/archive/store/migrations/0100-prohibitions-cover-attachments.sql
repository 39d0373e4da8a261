-- A prohibition on a document is on what is attached to it (C8), also where statutory use against it is marked, told of and supervised: it was asked of the
-- document alone. Of what is no longer kept, the documents that it was attached to are kept with its ids; of what had ended before, that is not known.
alter table ended_documents add column attached_to text[] collate "C" not null default '{}';

-- Whether a prohibition covers one of these documents, or one that it is attached to, in its newest version. Of one that is no longer kept, what the event says of
-- it, its service task and register, is all that remains (A10).
create function prohibition_covers(
  client text, target_set text, target_task text, target_controller text, named text[], event_task text, event_register text
) returns boolean language plpgsql stable as $$
begin
  return exists (
    select from documents d
    cross join lateral (
      select d.set_oid, d.service_task, d.controller_id
      union all
      select above.* from unnest(d.attached_to) as tie (set_oid) cross join lateral (
        select p.set_oid, p.service_task, p.controller_id from documents p
        where p.client_id = d.client_id and p.set_oid = tie.set_oid order by p.version desc limit 1
      ) above
    ) one
    where d.client_id = client and d.id = any(named)
      and (target_set is null or target_set = one.set_oid)
      and (target_task is null or target_task = one.service_task)
      and (target_controller is null or target_controller = one.controller_id)
  ) or exists (
    select from ended_documents x
    where x.client_id = client and x.id = any(named)
      and (target_set is null or target_set = any(x.set_oid || x.attached_to))
      and (target_task is null or target_task = event_task)
      and (target_controller is null or target_controller = event_register)
  );
end
$$;

create or replace function note_reason(e audit_events, subscription text) returns text language sql stable as $$
  select case
    when e.facts ->> 'kind' = 'statement' then case
      when e.facts ->> 'operation' <> 'confirm-information' and e.facts ->> 'actor' is distinct from e.client_id
      then 'statement' end
    when e.facts ->> 'kind' = 'disclosure' and e.facts ->> 'ground' = 'statutory-right'
      and exists (select from statements s where s.client_id = e.client_id and s.kind = 'prohibition-set'
        and not exists (select from statements x where x.client_id = e.client_id and x.will_id = s.will_id
          and x.kind = 'prohibition-cancelled')
        and prohibition_covers(e.client_id, s.target_set, s.target_service_task, s.target_controller, e.documents,
          e.facts ->> 'serviceTask', e.facts ->> 'register'))
      then 'statutory-against-prohibition'
    when not exists (select from known_organisations k where k.client_id = e.client_id and k.id = subscription
      and k.organisation = e.facts ->> 'organisation') then 'new-organisation'
  end
$$;
