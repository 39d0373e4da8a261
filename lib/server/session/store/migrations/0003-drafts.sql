create table drafts (
  token_hash text not null references sessions (token_hash) on delete cascade,
  id text not null,
  sealed text not null,
  created_at timestamptz not null,
  primary key (token_hash, id)
);
