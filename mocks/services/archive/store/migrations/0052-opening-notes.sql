-- That a controller has begun to show a service task (V17), told once to each who has asked to be told of documents: one note for all that
-- the client has there. What of it may be told, the portal decides (rules V).
create table opening_notes (
  client_id text collate "C" not null,
  id text collate "C" not null,
  -- Of the display start: controller/service task.
  start_key text collate "C" not null,
  made_at timestamptz not null,
  attempts int not null default 0,
  next_at timestamptz not null,
  primary key (client_id, id, start_key)
);
create index opening_notes_by_time on opening_notes (next_at);

-- First days that have come and been told of. One that is moved to a later day comes again.
create table noted_starts (
  start_key text collate "C" not null,
  first_day date not null,
  primary key (start_key, first_day)
);
insert into noted_starts (start_key, first_day)
select key, (content ->> 'from')::date from reference_state where kind = 'display-start' and (content ->> 'from')::date <= current_date;
