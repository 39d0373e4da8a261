-- Statements of will (rules C): an append-only history. A consent or prohibition is the statements that share a will_id;
-- it is in force from the one that begins it until one that ends it. Nothing is overwritten (C3).
create table statements (
  client_id text collate "C" not null,
  id text collate "C" not null,
  will_id text collate "C" not null,
  kind text collate "C" not null
    check (kind in ('consent-given', 'consent-withdrawn', 'prohibition-set', 'prohibition-cancelled')),
  -- What a prohibition is about; all null: everything.
  target_set text collate "C",
  target_service_task text collate "C",
  target_controller text collate "C",
  -- Who made it: a person in the portal (actor, capacity), or an organisation's worker to whom it was said.
  actor_id text collate "C",
  capacity text collate "C" not null,
  channel text collate "C" not null,
  organisation text collate "C",
  unit_id text collate "C",
  information_version text collate "C" not null,
  made_at timestamptz not null,
  -- One statement however often it is sent (C6).
  software text collate "C" not null,
  idempotency_key text collate "C" not null,
  primary key (client_id, id),
  unique (client_id, software, idempotency_key)
);

-- A consent or prohibition begins once and ends once.
create unique index statements_once on statements (client_id, will_id, kind);

-- The signed receipt of a statement, or of a confirmation of the Kanta information, made when it was.
create table receipts (
  client_id text collate "C" not null,
  statement_id text collate "C" not null,
  jws text not null,
  primary key (client_id, statement_id)
);

create trigger statements_stay before update or delete on statements
  for each row execute function refuse_change();

create trigger statements_are_not_emptied before truncate on statements
  for each statement execute function refuse_change();

-- Bought services (D2): the organiser's client relationship names the producing unit, and from when to when.
create table bought_services (
  client_id text collate "C" not null,
  relationship_oid text collate "C" not null,
  producer_unit text collate "C" not null,
  from_on date not null,
  until_on date,
  primary key (client_id, relationship_oid, producer_unit, from_on)
);

-- The event once more, for narrowing and counting the log: made out of the text that is hashed, so it can't say anything else.
alter table audit_events add column facts jsonb generated always as (event::jsonb) stored;
