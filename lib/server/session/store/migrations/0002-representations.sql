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
