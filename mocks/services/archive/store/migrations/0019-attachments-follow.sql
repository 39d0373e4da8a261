-- The documents that a document is attached to, nearest first; the last one is attached to nothing. It is the same for all versions
-- and never changes, so what becomes of any of them can be asked of it at any time: what hides a document hides what is
-- attached to it (V19), and a prohibition on it covers that (C8). It takes the place of the nearest, the last and its type.
alter table documents add column attached_to text[] collate "C" not null default '{}';

with recursive ties as (
  select distinct client_id, set_oid, attached_to_set from documents where attached_to_set is not null
), chains as (
  select client_id, set_oid, array[attached_to_set] as parents from ties
  union all
  select c.client_id, c.set_oid, c.parents || t.attached_to_set
  from chains c join ties t on t.client_id = c.client_id and t.set_oid = c.parents[cardinality(c.parents)]
  where t.attached_to_set <> all(c.parents)
), longest as (
  select distinct on (client_id, set_oid) client_id, set_oid, parents from chains
  order by client_id, set_oid, cardinality(parents) desc
)
update documents d set attached_to = longest.parents
from longest where longest.client_id = d.client_id and longest.set_oid = d.set_oid;

drop index documents_by_root;

alter table documents
  drop column attached_to_set,
  drop column attached_to_root_set,
  drop column attached_to_type;
