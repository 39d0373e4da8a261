-- Joint tests of register access (A8, D2): a pair of systems, an invented client, an agreed time, and what the archive has seen in it.
create table joint_tests (
  id uuid primary key,
  organiser text collate "C" not null,
  organiser_system text collate "C" not null,
  producer text collate "C" not null,
  producer_system text collate "C" not null,
  client_id text collate "C" not null,
  -- The identity code of nobody: individual numbers 900–999 alone are given to no one, so it stands here in clear for both parties.
  hetu text collate "C" not null check (substr(hetu, 8, 1) = '9'),
  from_at timestamptz not null,
  until_at timestamptz not null,
  planned_by text collate "C" not null,
  planned_by_name text not null,
  planned_by_organisation text collate "C" not null,
  planned_at timestamptz not null,
  agreed_by_name text,
  agreed_at timestamptz,
  withdrawn_by_name text,
  withdrawn_at timestamptz,
  -- The FHIR TestReport as it was when the first party signed it, and what it was made of.
  report jsonb,
  passed_on text collate "C",
  organiser_signed_by text collate "C",
  organiser_signed_name text,
  organiser_signed_at timestamptz,
  producer_signed_by text collate "C",
  producer_signed_name text,
  producer_signed_at timestamptz,
  -- The change of reference data that waits for the operator, or has been decided.
  change_id uuid references reference_changes (id),
  check (organiser <> producer),
  check (from_at < until_at),
  check (organiser_signed_by is distinct from producer_signed_by or organiser_signed_by is null),
  check (report is not null or (organiser_signed_by is null and producer_signed_by is null)),
  check (change_id is null or (organiser_signed_by is not null and producer_signed_by is not null))
);

create index joint_tests_of_client on joint_tests (client_id) where withdrawn_at is null;

-- What was agreed stays as it was; a report and a signature are written once, and a test is never removed.
create function joint_test_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'a joint test is never removed'; end if;
  if (old.id, old.organiser, old.organiser_system, old.producer, old.producer_system, old.client_id, old.hetu, old.from_at, old.until_at,
      old.planned_by, old.planned_by_name, old.planned_by_organisation, old.planned_at)
    is distinct from (new.id, new.organiser, new.organiser_system, new.producer, new.producer_system, new.client_id, new.hetu, new.from_at,
      new.until_at, new.planned_by, new.planned_by_name, new.planned_by_organisation, new.planned_at)
    or (old.agreed_at is not null and old.agreed_at is distinct from new.agreed_at)
    or (old.withdrawn_at is not null and old.withdrawn_at is distinct from new.withdrawn_at)
    or (old.report is not null and old.report is distinct from new.report)
    or (old.organiser_signed_by is not null and old.organiser_signed_by is distinct from new.organiser_signed_by)
    or (old.producer_signed_by is not null and old.producer_signed_by is distinct from new.producer_signed_by)
    or (old.change_id is not null and old.change_id is distinct from new.change_id)
  then raise exception 'a joint test is never altered'; end if;
  return new;
end
$$;

create trigger joint_tests_stay before update or delete on joint_tests for each row execute function joint_test_stays();

-- What a store leaves no row of in the log: that the organiser wrote the unit and begin, and the end, into its client relationship.
create table joint_test_writes (
  test_id uuid not null references joint_tests (id),
  step text collate "C" not null check (step in ('begin', 'end')),
  relationship_oid text collate "C" not null,
  unit text collate "C" not null,
  service_task text collate "C" not null,
  written_on text collate "C" not null,
  seen_at timestamptz not null,
  primary key (test_id, step)
);
