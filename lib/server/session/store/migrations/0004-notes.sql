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
