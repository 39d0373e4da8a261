-- Until when each version is kept, and by which row of the table of retention (A10). Null: not counted yet, and, of the day, not known: then
-- nothing is deleted. It is counted anew whenever a matter, a client or a relationship changes.
alter table documents
  add column kept_until date,
  add column kept_by text collate "C",
  -- The document that this is attached to in the end; what hangs together so ends together.
  add column root_set text collate "C" generated always as (coalesce(attached_to[cardinality(attached_to)], set_oid)) stored;

create index documents_by_end on documents (kept_until, client_id, root_set) where kept_until is not null;
create index documents_by_root on documents (client_id, root_set);
create index documents_not_counted on documents (client_id, id) where kept_by is null;

-- The day of death, as each organisation has told it: so a register hangs on nothing that another one knows.
create table deaths (
  client_id text collate "C" not null,
  organisation text collate "C" not null,
  deceased_on date not null,
  primary key (client_id, organisation)
);

-- What is kept for as long as there is a need is counted by all matters of its service task, also those that nothing is known of yet.
create index documents_of_a_need on documents (client_id) where service_task = 'disability';
create index documents_of_unknown_matters on documents (client_id) where shared_matter is null;
