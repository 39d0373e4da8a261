-- In the shape that rate-limiter-flexible asks for; `expire` in milliseconds since 1970.
create table limits (
  key text primary key,
  points int not null,
  expire bigint
);
create index limits_by_end on limits (expire);
