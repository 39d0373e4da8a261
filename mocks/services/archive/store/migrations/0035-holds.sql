-- What is not deleted while somebody holds it (A10): by law, or by an archivist with a reason. It holds all that hangs together with the document, opens and ends,
-- and goes with the document in the end.
create table retention_holds (
  id uuid primary key,
  client_id text collate "C" not null,
  root_set text collate "C" not null,
  ground text collate "C" not null check (ground in ('legal', 'archivist')),
  reason text not null,
  placed_by text collate "C" not null,
  placed_by_name text not null,
  placed_at timestamptz not null,
  released_by text collate "C",
  released_by_name text,
  release_reason text,
  released_at timestamptz,
  check ((released_at is null) = (released_by is null) and (released_at is null) = (release_reason is null))
);
create index retention_holds_by_document on retention_holds (client_id, root_set);
