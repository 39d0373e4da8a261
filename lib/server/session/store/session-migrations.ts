import type { MigrationFile } from '@/lib/database/migrate'

/** The portal's schema. Strings and not files: the bundle of the portal has no folder to read them from. */
export const sessionMigrations: readonly MigrationFile[] = [
  {
    name: '0001-sessions',
    sql: `
create table users (
  id text primary key,
  account_key text not null unique,
  created_at timestamptz not null
);
create table sessions (
  token_hash text primary key,
  user_id text not null references users (id) on delete cascade,
  sealed text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  absolute_until timestamptz not null,
  check (expires_at <= absolute_until)
);
create index sessions_by_user on sessions (user_id);
create index sessions_by_end on sessions (expires_at);
create table last_visits (
  actor_key text not null,
  subject_key text not null,
  at timestamptz not null,
  primary key (actor_key, subject_key)
);
create table session_visits (
  token_hash text not null references sessions (token_hash) on delete cascade,
  subject_key text not null,
  previous_at timestamptz,
  primary key (token_hash, subject_key)
);
create table searches (
  token_hash text not null references sessions (token_hash) on delete cascade,
  id text not null,
  sealed text not null,
  created_at timestamptz not null,
  primary key (token_hash, id)
);
`,
  },
  {
    name: '0002-representations',
    sql: `
create table selections (
  token_hash text not null references sessions (token_hash) on delete cascade,
  state_hash text not null,
  sealed text not null,
  expires_at timestamptz not null,
  primary key (token_hash, state_hash)
);
create table representations (
  token_hash text not null references sessions (token_hash) on delete cascade,
  handle text not null,
  subject_key text not null,
  state text not null check (state in ('open', 'ended')),
  sealed text not null,
  verified_at timestamptz not null,
  primary key (token_hash, handle),
  unique (token_hash, subject_key)
);
`,
  },
  {
    name: '0003-drafts',
    sql: `
create table drafts (
  token_hash text not null references sessions (token_hash) on delete cascade,
  id text not null,
  sealed text not null,
  created_at timestamptz not null,
  primary key (token_hash, id)
);
`,
  },
  {
    name: '0004-notes',
    sql: `
create table note_requests (
  person_key text primary key,
  asked_on date not null,
  asked int not null,
  token_hash text unique,
  sealed text,
  expires_at timestamptz not null
);
create table note_addresses (
  secret_hash text primary key,
  person_key text not null,
  sealed text not null,
  subscription_id text,
  confirmed_at timestamptz not null,
  told_on date,
  telling_until timestamptz
);
create index note_addresses_by_person on note_addresses (person_key);
`,
  },
  {
    name: '0005-day-of-the-last-mail',
    sql: `
alter table note_requests add column told_on date;
`,
  },
  {
    name: '0006-mandates-sessions',
    // No reference to sessions: what one leaves behind is still to be ended when it is gone.
    sql: `
create table mandates_sessions (
  id_hash text primary key,
  token_hash text not null,
  sealed text not null
);
create index mandates_sessions_by_session on mandates_sessions (token_hash);
`,
  },
  {
    name: '0007-limits',
    // In the shape that rate-limiter-flexible asks for; `expire` in milliseconds since 1970.
    sql: `
create table limits (
  key text primary key,
  points int not null,
  expire bigint
);
create index limits_by_end on limits (expire);
`,
  },
  {
    name: '0008-own-sessions',
    // Who is logged in stays logged in; what waits for a link has to be asked for anew, for a code has taken its place.
    sql: `
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
`,
  },
  {
    name: '0009-login-returns',
    sql: `
create table login_returns (
  token_hash text not null references sessions (token_hash) on delete cascade,
  state_hash text not null,
  primary key (token_hash, state_hash)
);
`,
  },
]
