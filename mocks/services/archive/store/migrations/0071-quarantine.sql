-- Contents in which the virus scan found something, sealed. Whose they are is not known here: nothing of them was stored.
create table quarantine (
  id text collate "C" primary key,
  found_at timestamptz not null,
  -- Which program sent it, of which organisation.
  system text collate "C" not null,
  organisation text collate "C" not null,
  content_type text collate "C" not null,
  -- What the scan calls it.
  found text not null,
  size integer not null,
  sealed bytea not null
);
create index quarantine_by_time on quarantine (found_at);
