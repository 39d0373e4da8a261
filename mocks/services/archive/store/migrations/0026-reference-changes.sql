-- Who is let in, and to what, is data (A12). A change is never altered but for what becomes of it; what holds now is a projection.
create table reference_changes (
  sequence bigint generated always as identity primary key,
  id uuid not null unique,
  kind text collate "C" not null,
  key text collate "C" not null,
  -- Null: what was there is no more.
  content jsonb,
  reason text not null,
  -- Keyed hash of the official's HETU.
  author_id text collate "C" not null,
  author_name text not null,
  author_organisation text collate "C" not null,
  author_task text collate "C" not null,
  entered_at timestamptz not null,
  holds_from timestamptz not null,
  -- Shows more than before, so a second person must confirm it.
  needs_second boolean not null,
  decision text collate "C" check (decision in ('confirmed', 'refused')),
  decided_by_id text collate "C",
  decided_by_name text,
  decided_by_organisation text collate "C",
  decided_by_task text collate "C",
  decided_at timestamptz,
  taken_effect_at timestamptz,
  check ((decision is null) = (decided_at is null)),
  -- One may take back what one has entered oneself.
  check (decision is null or decided_by_id is not null),
  check (decision is distinct from 'confirmed' or decided_by_id <> author_id)
);

create index reference_changes_by_key on reference_changes (kind, key, sequence desc);
create index reference_changes_waiting on reference_changes (holds_from) where taken_effect_at is null and decision is distinct from 'refused';

-- What a change says stays as it was entered; a decision and its taking effect are written once.
create function reference_change_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'a change of reference data is never removed'; end if;
  if (old.sequence, old.id, old.kind, old.key, old.content, old.reason, old.author_id, old.author_name, old.author_organisation,
      old.author_task, old.entered_at, old.holds_from, old.needs_second)
    is distinct from (new.sequence, new.id, new.kind, new.key, new.content, new.reason, new.author_id, new.author_name,
      new.author_organisation, new.author_task, new.entered_at, new.holds_from, new.needs_second)
    or (old.decision is not null and old.decision is distinct from new.decision)
    or (old.taken_effect_at is not null and old.taken_effect_at is distinct from new.taken_effect_at)
  then raise exception 'a change of reference data is never altered'; end if;
  return new;
end
$$;

create trigger reference_changes_stay before update or delete on reference_changes
  for each row execute function reference_change_stays();

create table reference_state (
  kind text collate "C" not null,
  key text collate "C" not null,
  content jsonb not null,
  change_id uuid not null references reference_changes (id),
  since timestamptz not null,
  primary key (kind, key)
);

-- Counts what has taken effect, so that each process sees at once whether it knows the newest.
create table reference_version (only_row boolean primary key default true check (only_row), version bigint not null);
insert into reference_version (version) values (0);

-- Both are answered as they were, but made of the register from now on.
delete from organisations;
delete from information_versions;
