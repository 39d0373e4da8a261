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
