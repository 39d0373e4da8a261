-- Heads that were signed and published and that a restore has lost, as they were published: who has kept one can be told that it is of the time that
-- was lost (docs/decisions/0056-a-restore-told-to-clients.md). Two lost branches can have heads of one size.
create table log_lost_heads (
  size bigint not null,
  root text collate "C" not null,
  jws text not null,
  primary key (size, root)
);

create trigger log_lost_heads_stay before update or delete or truncate on log_lost_heads
  for each statement execute function refuse_change();
