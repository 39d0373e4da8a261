-- Who acts for the client can be told of new documents too, and by a subscription of their own: beside it the client's stays as it is.
alter table subscriptions add column subscriber text collate "C", add column capacity text collate "C" not null default 'self';
update subscriptions set subscriber = client_id;
alter table subscriptions alter column subscriber set not null, alter column capacity drop default;
drop index subscriptions_in_force;
create unique index subscriptions_in_force on subscriptions (client_id, software, subscriber) where ended_at is null;

-- Of events of the log the client alone is told.
create or replace function note_event() returns trigger language plpgsql as $$
  begin insert into notes (client_id, id, event_id, reason, made_at, next_at)
    select s.client_id, s.id, new.id, why.reason, new.recorded, new.recorded
    from subscriptions s cross join lateral (select note_reason(new, s.id) as reason) why
    where s.client_id = new.client_id and s.capacity = 'self' and s.ended_at is null and why.reason is not null; return null; end
$$;
