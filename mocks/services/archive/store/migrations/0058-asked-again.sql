-- One who acts for the client and of whom no note comes is asked after now and then: whether the portal still knows the subscription. It
-- asks for the right then, and says no when that has ended.
alter table subscriptions add column asked_at timestamptz;
create table asked_again (
  client_id text collate "C" not null,
  id text collate "C" not null,
  capacity text collate "C" not null,
  made_at timestamptz not null,
  attempts int not null default 0,
  next_at timestamptz not null,
  primary key (client_id, id, capacity)
);
create index asked_again_by_time on asked_again (next_at);
create index subscriptions_of_others on subscriptions (coalesce(asked_at, created_at)) where capacity <> 'self' and ended_at is null;
