-- That the log goes on from a backup, as the operator has acknowledged it: signed by the archive, and published with the heads.
create table log_restores (
  at timestamptz primary key,
  jws text not null
);

create trigger log_restores_stay before update or delete or truncate on log_restores
  for each statement execute function refuse_change();
