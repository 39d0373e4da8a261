-- By what a reader knows that the display index of a client is as it was when it was last read: a value of its own at each
-- change of a document or a relationship. It is drawn, not counted, so that a database that was emptied or put back never
-- comes to a value that stood for something else.
create table index_states (
  client_id text collate "C" primary key,
  state uuid not null
);

create function renew_index_states() returns trigger language plpgsql as $$
  begin insert into index_states (client_id, state)
    select client_id, gen_random_uuid() from (select distinct client_id from changed order by client_id) clients
    on conflict (client_id) do update set state = excluded.state; return null; end
$$;

create trigger documents_come after insert on documents
  referencing new table as changed for each statement execute function renew_index_states();
create trigger documents_change after update on documents
  referencing new table as changed for each statement execute function renew_index_states();
create trigger documents_go after delete on documents
  referencing old table as changed for each statement execute function renew_index_states();

create trigger relationships_come after insert on relationships
  referencing new table as changed for each statement execute function renew_index_states();
create trigger relationships_change after update on relationships
  referencing new table as changed for each statement execute function renew_index_states();
create trigger relationships_go after delete on relationships
  referencing old table as changed for each statement execute function renew_index_states();

insert into index_states (client_id, state)
  select client_id, gen_random_uuid()
  from (select client_id from documents union select client_id from relationships) clients;
