-- What the systems of an organisation have told that a client is called: by it the supervisor of a register compares her with the own staff. What another
-- organisation has told changes nothing of that.
create table client_names (
  client_id text collate "C" not null,
  organisation text collate "C" not null,
  family_name text not null,
  primary key (client_id, organisation)
);

insert into client_names (client_id, organisation, family_name)
select c.client_id, r.controller_id, c.family_name
from clients c
join (select client_id, controller_id from documents union select client_id, controller_id from relationships) r on r.client_id = c.client_id
where c.family_name is not null;
