-- Whose chain has a row that is not sealed, once for each row, written with it: sealing takes them from here, however many chains there are.
create table log_unsealed (client_id text collate "C" not null);

insert into log_unsealed
  select c.client_id from audit_chains c left join log_seals s on s.client_id = c.client_id
  where c.sequence > coalesce(s.sequence, 0)
    and not exists (select from log_breaks b where b.client_id = c.client_id);
