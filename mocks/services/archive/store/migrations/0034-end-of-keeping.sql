-- What remains of a document whose time of keeping is over (A10): its ids, so that they stand for nothing else and the log can say that it is no longer kept; and
-- who was shown it at its end (capacities), so that nobody else is told that there was one.
create table ended_documents (
  client_id text collate "C" not null,
  id text collate "C" not null,
  set_oid text collate "C" not null,
  -- The version under which the log names it.
  shown_as text collate "C" not null,
  told_to text[] not null,
  -- Who made it, where it was shown to anyone: whom a reader knows by it.
  unit_id text collate "C",
  ended_at timestamptz not null,
  primary key (client_id, id)
);
create index ended_documents_by_set on ended_documents (client_id, set_oid);

-- Runs that delete, and dry runs that only count. One without an end goes on where it was, whatever stopped it.
create table retention_runs (
  id uuid primary key,
  dry boolean not null,
  asked_at timestamptz not null,
  -- Keyed hash and name of the operator's official; null: the archive by itself.
  asked_by text collate "C",
  asked_by_name text,
  -- What was to be kept until before this day is over.
  day date,
  -- Of a dry run: how far it has counted.
  after_until date,
  after_client text collate "C",
  after_id text collate "C",
  ended_at timestamptz
);
create index retention_runs_open on retention_runs (asked_at) where ended_at is null;

-- The log of the runs: how many documents (through all their versions) of what, by which row of the table. No client.
create table retention_counts (
  run_id uuid not null references retention_runs (id),
  controller_id text collate "C" not null,
  service_task text collate "C" not null,
  kept_by text collate "C" not null,
  documents bigint not null,
  versions bigint not null,
  primary key (run_id, controller_id, service_task, kept_by)
);

-- In the order in which a run goes through what is over.
drop index documents_by_end;
create index documents_by_end on documents (kept_until, client_id, id) where kept_until is not null;
