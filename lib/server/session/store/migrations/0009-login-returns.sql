create table login_returns (
  token_hash text not null references sessions (token_hash) on delete cascade,
  state_hash text not null,
  primary key (token_hash, state_hash)
);
