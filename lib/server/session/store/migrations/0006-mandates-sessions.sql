-- No reference to sessions: what one leaves behind is still to be ended when it is gone.
create table mandates_sessions (
  id_hash text primary key,
  token_hash text not null,
  sealed text not null
);
create index mandates_sessions_by_session on mandates_sessions (token_hash);
