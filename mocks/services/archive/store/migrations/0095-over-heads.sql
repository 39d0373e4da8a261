-- Of several instances (docs/decisions/0059): the tree over their signed heads, in the one that leads. Everywhere else these stay empty.
create table instance_heads (
  position bigint primary key,
  instance text collate "C" not null,
  size bigint not null,
  jws text not null,
  unique (instance, size)
);
create table over_nodes (level integer, index bigint, hash text collate "C" not null, primary key (level, index));
create table over_heads (size bigint primary key, root text collate "C" not null, signed_at timestamptz not null, jws text not null);

create trigger instance_heads_stay before update or delete or truncate on instance_heads
  for each statement execute function refuse_change();

create trigger over_nodes_stay before update or delete or truncate on over_nodes
  for each statement execute function refuse_change();

create trigger over_heads_stay before update or delete or truncate on over_heads
  for each statement execute function refuse_change();
