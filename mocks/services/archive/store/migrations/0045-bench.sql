-- A client whose identity code is given to no living person, as the store that told of her saw it: what is done with her is a test. Of those
-- stored before nobody has said so.
alter table clients add column invented boolean not null default false;

-- What vendors have had checked by $validate at the bench: a row for each type of document that a Bundle held.
create table bench_checks (
  id bigint generated always as identity primary key,
  system text collate "C" not null,
  vendor text collate "C" not null,
  checked_by_name text not null,
  document_type text collate "C" not null,
  -- How many things were wrong with the Bundle.
  faults integer not null check (faults >= 0),
  checked_at timestamptz not null
);
create index bench_checks_of_system on bench_checks (system, document_type);
create index documents_of_system on documents (stored_by);
