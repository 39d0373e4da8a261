-- That a controller has lifted a restriction (V18), or part of it, told once to each who has asked to be told of documents: one note for all
-- that the client has of what it held back. What of it may be told, the portal decides (rules V).
create table lifted_notes (
  client_id text collate "C" not null,
  id text collate "C" not null,
  -- The change that lifts.
  change_id text collate "C" not null,
  made_at timestamptz not null,
  attempts int not null default 0,
  next_at timestamptz not null,
  primary key (client_id, id, change_id)
);
create index lifted_notes_by_time on lifted_notes (next_at);

-- Changes of restrictions that have taken effect and been told of.
create table noted_lifts (change_id text collate "C" primary key);
insert into noted_lifts (change_id)
select id::text from reference_changes where kind = 'display-restriction' and taken_effect_at is not null;

-- What a change of a restriction ends: the one that held until it took effect; null where none did. Of several that took effect together only the last
-- has held.
create function lifted_by(change text) returns jsonb language sql stable as $$
  select b.content from reference_changes a join reference_changes b
    on b.kind = a.kind and b.key = a.key and b.taken_effect_at < a.taken_effect_at
  where a.id::text = change and a.kind = 'display-restriction'
    and not exists (select from reference_changes c where c.kind = a.kind and c.key = a.key
      and c.taken_effect_at = a.taken_effect_at and (c.holds_from, c.sequence) > (a.holds_from, a.sequence))
  order by b.taken_effect_at desc, b.holds_from desc, b.sequence desc limit 1
$$;

-- Whether a restriction of their controller holds back documents of these facts (V18); null, for none, holds back nothing.
create function holds_back(restriction jsonb, service_task text, type text, made_on date) returns boolean language sql immutable as $$
  select restriction is not null
    and (restriction ->> 'serviceTask' is null or restriction ->> 'serviceTask' = service_task)
    and (restriction ->> 'documentType' is null or restriction ->> 'documentType' = type)
    and (restriction ->> 'madeBefore' is null or made_on < (restriction ->> 'madeBefore')::date)
$$;
