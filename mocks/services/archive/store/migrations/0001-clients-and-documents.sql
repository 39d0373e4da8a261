-- Everything that concerns a client has the client as its leading key, and no statement crosses clients. A client is
-- named by a keyed hash of her HETU, which is also the logical id of her Patient; the HETU itself is stored nowhere.
-- Identifiers are compared byte by byte (collation "C").

-- Every Bundle locks the rows of its clients, so what is stored for one client happens one after another.
create table clients (
  client_id text collate "C" primary key,
  family_name text,
  given_names text[],
  birth_date date,
  stored_at timestamptz not null
);

-- One row a version of a document: the facts by which it is found and shown. What the whole-client index reads is
-- here; the bulky rest is in document_bodies, so that two thousand rows stay a small read.
create table documents (
  client_id text collate "C" not null,
  id text collate "C" not null,
  set_oid text collate "C" not null,
  version int not null,
  version_oid text collate "C" not null,
  content_hash text collate "C" not null,
  controller_id text collate "C" not null,
  unit_id text collate "C" not null,
  service_task text collate "C" not null,
  social_service text collate "C" not null,
  type text collate "C" not null,
  format text collate "C" not null,
  status text collate "C" not null check (status in ('current', 'superseded', 'annulled')),
  revision int not null default 1,
  -- The document at the root of what this is attached to, however many attachments lie between, and its type.
  attached_to_set text collate "C",
  attached_to_root_set text collate "C",
  attached_to_type text collate "C",
  relationship_oid text collate "C",
  matter_oid text collate "C",
  -- Null: a matter is named of which nothing is known yet. Unknown hides (V12).
  shared_matter boolean,
  delayed boolean not null,
  delay_until date,
  special_content boolean not null,
  hidden_from_guardians boolean not null,
  title text not null,
  language text collate "C" not null,
  content_type text collate "C" not null,
  made_at timestamptz not null,
  made_on date not null,
  stored_at timestamptz not null,
  updated_at timestamptz not null,
  corrected boolean not null,
  stored_by text collate "C" not null,
  annulled_because text,
  primary key (client_id, id),
  unique (client_id, version_oid),
  unique (client_id, set_oid, version)
);

-- Newest first, as lists are read.
create index documents_by_day on documents (client_id, made_at desc, id desc);

-- A document has at most one current version, whatever the program does.
create unique index documents_current on documents (client_id, set_oid) where status = 'current';

create index documents_by_root on documents (client_id, attached_to_root_set)
  where attached_to_root_set is not null;

create index documents_by_matter on documents (client_id, matter_oid) where matter_oid is not null;

-- `elements` is the part of the DocumentReference that never changes, as the inside of a JSON object.
create table document_bodies (
  client_id text collate "C" not null,
  id text collate "C" not null,
  elements text not null,
  words tsvector not null,
  primary key (client_id, id)
);

create table binaries (
  client_id text collate "C" not null,
  id text collate "C" not null,
  document_id text collate "C" not null,
  content_type text collate "C" not null,
  bytes bytea not null,
  primary key (client_id, id)
);

-- The only way from an identifier to a client, for callers that have no other: logical ids of documents, and the OIDs
-- of versions and sets, each of which can be taken once in the whole archive.
create table document_owners (
  key text collate "C" primary key,
  client_id text collate "C" not null
);

create table matters (
  client_id text collate "C" not null,
  oid text collate "C" not null,
  id text collate "C" not null,
  controller_id text collate "C" not null,
  name text not null,
  status text collate "C" not null,
  start_on date,
  end_on date,
  shared boolean not null,
  revision int not null default 1,
  updated_at timestamptz not null,
  primary key (client_id, oid)
);

create table relationships (
  client_id text collate "C" not null,
  oid text collate "C" not null,
  id text collate "C" not null,
  controller_id text collate "C" not null,
  unit_id text collate "C" not null,
  service_task text collate "C" not null,
  social_service text collate "C" not null,
  status text collate "C" not null,
  start_on date not null,
  end_on date,
  worker_identifier text collate "C",
  revision int not null default 1,
  updated_at timestamptz not null,
  primary key (client_id, oid)
);
