-- That a version of a document is there, for those who have asked to be told. Whether it may be told, and whether it is wanted, the
-- portal decides (rules V).
create table document_notes (
  client_id text collate "C" not null,
  id text collate "C" not null,
  document_id text collate "C" not null,
  made_at timestamptz not null,
  attempts int not null default 0,
  next_at timestamptz not null,
  primary key (client_id, id, document_id)
);
create index document_notes_by_time on document_notes (next_at);

-- One that is delayed is told on the day that opens it, at an hour that is not that day's first: a message at midnight would say
-- that there had been a delay.
create function note_document() returns trigger language plpgsql as $$
  begin insert into document_notes (client_id, id, document_id, made_at, next_at)
    select s.client_id, s.id, new.id, due.at, due.at
    from subscriptions s cross join lateral (select greatest(new.stored_at, case when new.delayed and new.delay_until is not null
      then (new.delay_until + interval '8 hours' + random() * interval '8 hours') at time zone 'Europe/Helsinki' end) as at) due
    where s.client_id = new.client_id and s.ended_at is null; return null; end
$$;
create trigger documents_are_noted after insert on documents
  for each row when (new.status = 'current') execute function note_document();
