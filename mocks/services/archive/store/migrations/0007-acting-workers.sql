-- Who acted in an organisation's name (L2): the event holds a salted commitment alone, so that the log can be shown without the
-- name, and the controller can still be asked who it was and proven to tell the truth. A new salt each request.
create table acting_workers (
  client_id text collate "C" not null,
  commitment text collate "C" not null,
  salt text collate "C" not null,
  organisation text collate "C" not null,
  worker_id text not null,
  name text not null,
  primary key (client_id, commitment)
);

create trigger acting_workers_stay before update or delete on acting_workers
  for each row execute function refuse_change();

create trigger acting_workers_are_not_emptied before truncate on acting_workers
  for each statement execute function refuse_change();
