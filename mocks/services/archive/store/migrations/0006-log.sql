-- What reading the log needs of an event (rules L), made out of the text that is hashed, so it can't say anything else.

-- The documents that an event names. An event that names none as it should is about one that nobody may see.
create function event_documents(facts jsonb) returns text[] language sql immutable as $$
  select case when jsonb_typeof(facts -> 'documents') = 'array'
    then array(select jsonb_array_elements_text(facts -> 'documents')) else '{?}' end
$$;

-- The row of the log that an event belongs to: a person's readings of one sort on one day, an automatic run's of one
-- month, what one request came to, or the event alone. Days and months are those of Helsinki.
create function log_row_of(facts jsonb, recorded timestamptz) returns text language sql immutable as $$
  select case
    when facts ->> 'kind' in ('own-view', 'view-on-behalf') then
      'view|' || coalesce(facts ->> 'actor', '') || '|' || coalesce(facts ->> 'capacity', '') || '|'
      || case
        when facts ->> 'operation' in ('read-document', 'read-binary') then 'documents'
        when facts ->> 'operation' in ('display-index', 'search-documents', 'search-relationships') then 'lists'
        else facts ->> 'operation'
      end
      || '|' || day || '|' || extract(day from local)::int::text
    when facts ->> 'by' = 'system' and facts ->> 'kind' <> 'statement' then
      'run|' || same || '|' || (facts ->> 'operation') || '|' || day
    when facts ->> 'request' is not null then 'request|' || (facts ->> 'request') || '|' || same
    else 'event|' || (facts ->> 'id')
  end
  from
    (select recorded at time zone 'Europe/Helsinki' as local) moment,
    lateral (select extract(year from local)::int::text || '-' || extract(month from local)::int::text as day) days,
    lateral (select (facts ->> 'kind') || '|' || coalesce(facts ->> 'ground', '') || '|'
      || coalesce(facts ->> 'statutoryGround', '') || '|' || coalesce(facts ->> 'rule', '') || '|'
      || coalesce(facts ->> 'organisation', '') || '|' || coalesce(facts ->> 'unit', '') || '|'
      || coalesce(facts ->> 'register', '') || '|' || coalesce(facts ->> 'will', '') as same) sames
$$;

alter table audit_events
  add column documents text[] generated always as (event_documents(event::jsonb)) stored,
  add column row_key text collate "C" generated always as (log_row_of(event::jsonb, recorded)) stored;

-- Whether an event is the newest of its row, and what else belongs to it.
create index audit_events_by_row on audit_events (client_id, row_key, sequence desc);
