-- Who is logged in stays logged in; what waits for a link has to be asked for anew, for a code has taken its place.
alter table sessions
  add column handle text not null default left(replace(gen_random_uuid()::text, '-', ''), 22),
  add column browser text not null default 'unknown/unknown',
  add column active_at timestamptz not null default now(),
  add column later_at timestamptz,
  add column later_browser text;
alter table sessions
  alter column handle drop default,
  alter column browser drop default,
  alter column active_at drop default;
create unique index sessions_by_handle on sessions (user_id, handle);
create table ended_sessions (
  token_hash text primary key,
  until timestamptz not null
);
create index ended_sessions_by_end on ended_sessions (until);
update note_requests set token_hash = null, sealed = null;
alter table note_requests add column tried int not null default 0;
