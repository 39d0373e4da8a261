-- A reading of a document takes two requests, for its facts and its content, and often comes again the same day: to the
-- client it is one row. What one looks at of the log, or of consents, in several ways is one row too.
create or replace function log_row_of(facts jsonb, recorded timestamptz) returns text language sql immutable as $$
  select case
    when facts ->> 'kind' in ('own-view', 'view-on-behalf') then
      'view|' || coalesce(facts ->> 'actor', '') || '|' || coalesce(facts ->> 'capacity', '') || '|'
      || case
        when operation in ('read-document', 'read-binary') then 'documents'
        when operation in ('display-index', 'search-documents', 'search-relationships', 'search-confirmations')
          then 'lists'
        when operation in ('read-log', 'prove-log', 'verify-log') then 'log'
        when operation in ('search-statements', 'preview-statement', 'read-receipt') then 'will'
        else operation
      end
      || '|' || month || '|' || day
    when facts ->> 'by' = 'system' and facts ->> 'kind' <> 'statement' then
      'run|' || same || '|' || operation || '|' || month
    when operation in ('read-document', 'read-binary') and jsonb_array_length(facts -> 'documents') = 1 then
      'reading|' || (facts -> 'documents' ->> 0) || '|' || same || '|' || month || '|' || day
    when facts ->> 'request' is not null then 'request|' || (facts ->> 'request') || '|' || same
    else 'event|' || (facts ->> 'id')
  end
  from
    (select recorded at time zone 'Europe/Helsinki' as local, facts ->> 'operation' as operation) moment,
    lateral (select extract(day from local)::int::text as day,
      extract(year from local)::int::text || '-' || extract(month from local)::int::text as month) days,
    lateral (select (facts ->> 'kind') || '|' || coalesce(facts ->> 'ground', '') || '|'
      || coalesce(facts ->> 'statutoryGround', '') || '|' || coalesce(facts ->> 'rule', '') || '|'
      || coalesce(facts ->> 'organisation', '') || '|' || coalesce(facts ->> 'unit', '') || '|'
      || coalesce(facts ->> 'register', '') || '|' || coalesce(facts ->> 'will', '') as same) sames
$$;

drop index audit_events_by_row;

alter table audit_events drop column row_key;

alter table audit_events
  add column row_key text collate "C" generated always as (log_row_of(event::jsonb, recorded)) stored;

create index audit_events_by_row on audit_events (client_id, row_key, sequence desc);
