-- A key is spent by the request that was answered, also by one that found its statement in force already (C6): sent again
-- it gets the same answer, whatever has been stated since. `fingerprint` tells another request under the same key.
create table statement_requests (
  client_id text collate "C" not null,
  software text collate "C" not null,
  idempotency_key text collate "C" not null,
  fingerprint text collate "C" not null,
  will_id text collate "C" not null,
  -- The statement that it made; null when nothing new was to be stated.
  statement_id text collate "C",
  answered_at timestamptz not null,
  primary key (client_id, software, idempotency_key)
);

alter table statements drop column idempotency_key;

-- The documents that previews spoke of, kept for a day: a statement names its preview by them (C5).
create table previewed_documents (
  client_id text collate "C" not null,
  name text collate "C" not null,
  document_ids text[] not null,
  used_at timestamptz not null,
  primary key (client_id, name)
);

-- Disclosures are few among the rows of a client's log.
create index audit_events_disclosures on audit_events (client_id, recorded)
  where (facts ->> 'kind') = 'disclosure';
