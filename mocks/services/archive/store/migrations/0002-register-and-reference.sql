-- Own workers belong to the controller that employs them, not to a client: small, and the same for all clients.
create table workers (
  controller_id text collate "C" not null,
  identifier text collate "C" not null,
  id text collate "C" not null,
  name text not null,
  unit_id text collate "C" not null,
  role text not null,
  telecom jsonb not null,
  availability text,
  revision int not null default 1,
  updated_at timestamptz not null,
  primary key (controller_id, identifier)
);

-- Public reference data, as the resources that are answered.
create table organisations (
  id text collate "C" primary key,
  part_of text collate "C",
  resource jsonb not null
);

create table information_versions (
  url text collate "C" not null,
  version text collate "C" not null,
  resource jsonb not null,
  primary key (url, version)
);

-- Who has received which version of the Kanta information (I1). The first confirmation of a version stands.
create table information_received (
  client_id text collate "C" not null,
  version text collate "C" not null,
  id text collate "C" not null,
  actor_id text collate "C" not null,
  capacity text collate "C" not null,
  channel text collate "C" not null,
  received_at timestamptz not null,
  primary key (client_id, version)
);

-- Identifiers of signed assertions that have been used; each works once, whichever process it is shown to.
create table used_assertions (
  software text collate "C" not null,
  jti text collate "C" not null,
  expires_at timestamptz not null,
  primary key (software, jti)
);

create index used_assertions_by_end on used_assertions (expires_at);
