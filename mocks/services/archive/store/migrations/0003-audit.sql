-- The log (rules L): one chain a client. `event` is what happened, as JSON that is never parsed to be hashed;
-- hash = SHA-256 of previous hash, sequence and SHA-256 of the event. The sequence never leaves the archive.
create table audit_events (
  client_id text collate "C" not null,
  sequence bigint not null,
  id text collate "C" not null,
  recorded timestamptz not null,
  event text not null,
  previous_hash text collate "C" not null,
  hash text collate "C" not null,
  primary key (client_id, sequence)
);

-- The newest link of each client's chain. Updated at every read, in place: no index but the key, room on each page.
create table audit_chains (
  client_id text collate "C" primary key,
  sequence bigint not null,
  event_hash text collate "C" not null,
  previous_hash text collate "C" not null,
  hash text collate "C" not null
) with (fillfactor = 50);

-- L4: rows are never changed or removed.
create function refuse_change() returns trigger language plpgsql as
  $$ begin raise exception 'audit events are never changed or removed' using errcode = 'restrict_violation'; end $$;

create trigger audit_events_stay before update or delete on audit_events
  for each row execute function refuse_change();

create trigger audit_events_are_not_emptied before truncate on audit_events
  for each statement execute function refuse_change();
