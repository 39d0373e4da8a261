-- How each client's chain stood when it was sealed (docs/decisions/0027-what-the-log-proves.md). Each mark is a leaf of the
-- history tree, hashed under a key that is not in the database: it can be neither removed, as the leaf stays, nor made anew.
create table log_marks (
  client_id text collate "C" not null,
  sequence bigint not null,
  hash text collate "C" not null,
  position bigint not null unique,
  primary key (client_id, sequence)
);

create trigger log_marks_stay before update or delete or truncate on log_marks
  for each statement execute function refuse_change();

-- The whole tree is gone through by position, and two rows never share a leaf.
create unique index sealed_events_by_position on sealed_events (position);
