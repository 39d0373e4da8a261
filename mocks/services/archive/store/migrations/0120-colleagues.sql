-- Who supervises the use of a register asks of a client who may be a colleague (rule book, end of section 5): the own staff by name, once each and not once a
-- request, and by what given names the own systems have told the client. What another organisation has told, or is called, changes nothing of that.
create table staff (
  organisation text collate "C" not null,
  worker_id text not null,
  name text not null,
  primary key (organisation, worker_id, name)
);

-- The words of a name, in whatever order it is written: "Ström, Anna-Lisa" is {ström,anna,lisa}.
create function name_words(name text) returns text[] language sql immutable parallel safe
  return array_remove(regexp_split_to_array(lower(translate(name, '-,.', '   ')), '\s+'), '');

create index staff_by_words on staff using gin (name_words(name));

insert into staff (organisation, worker_id, name)
select distinct organisation, worker_id, name from acting_workers
union
select controller_id, identifier, name from workers;

alter table client_names add column given_names text[] not null default '{}';
