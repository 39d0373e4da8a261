-- Leaves of the log's tree whose rows and marks lie in another instance now (docs/decisions/0059): each accounted for under a key that the database does not hold.
create table moved_leaves (position bigint primary key, mac text collate "C" not null);

create trigger moved_leaves_stay before update or delete or truncate on moved_leaves
  for each statement execute function refuse_change();
