-- One history tree over the rows of all clients (docs/decisions/0012-witnessed-log.md), as RFC 9162 has it. A position says
-- nothing of one client: rows of many, and leaves that are no row, lie between. Of all tables only these cross clients, and
-- they hold hashes alone; where a client's row lies has the client as leading key.
create table log_nodes (
  level int not null,
  index bigint not null,
  hash text collate "C" not null,
  primary key (level, index)
);

create table sealed_events (
  client_id text collate "C" not null,
  sequence bigint not null,
  position bigint not null,
  primary key (client_id, sequence)
);

-- How far each client's chain has been sealed, and the link there.
create table log_seals (
  client_id text collate "C" primary key,
  sequence bigint not null,
  hash text collate "C" not null
);

-- What has been signed and published.
create table log_heads (
  size bigint primary key,
  root text collate "C" not null,
  signed_at timestamptz not null,
  jws text not null
);

-- A chain that did not hold when it was to be sealed. Nothing of it is sealed any more until somebody has looked at it.
create table log_breaks (
  client_id text collate "C" primary key,
  sequence bigint not null,
  because text not null,
  found_at timestamptz not null
);

create trigger log_nodes_stay before update or delete or truncate on log_nodes
  for each statement execute function refuse_change();

create trigger sealed_events_stay before update or delete or truncate on sealed_events
  for each statement execute function refuse_change();

create trigger log_heads_stay before update or delete or truncate on log_heads
  for each statement execute function refuse_change();

create trigger log_breaks_stay before update or delete or truncate on log_breaks
  for each statement execute function refuse_change();
