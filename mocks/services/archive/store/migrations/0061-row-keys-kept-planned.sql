-- What a row of the log is found by is worked out at each write. PostgreSQL before 18 plans a function in SQL anew in each statement, and that took half of what a
-- page costs the database; one in PL/pgSQL is planned once by a connection. They answer what they answered.
create or replace function event_documents(facts jsonb) returns text[] language plpgsql immutable as $$
begin
  if jsonb_typeof(facts -> 'documents') = 'array' then return array(select jsonb_array_elements_text(facts -> 'documents')); end if;
  return '{?}';
end
$$;

create or replace function log_row_of(facts jsonb, recorded timestamptz) returns text language plpgsql immutable as $$
declare
  moment timestamp := recorded at time zone 'Europe/Helsinki';
  -- Worked out only where they count, for a moment that is none has neither.
  day text;
  month text;
  kind text := facts ->> 'kind';
  operation text := facts ->> 'operation';
  same text;
begin
  if kind in ('own-view', 'view-on-behalf') or facts ->> 'by' = 'system' and kind <> 'statement'
    or operation in ('read-document', 'read-binary') and jsonb_array_length(facts -> 'documents') = 1
  then
    day := extract(day from moment)::int::text;
    month := extract(year from moment)::int::text || '-' || extract(month from moment)::int::text;
  end if;
  if kind in ('own-view', 'view-on-behalf') then
    return 'view|' || coalesce(facts ->> 'actor', '') || '|' || coalesce(facts ->> 'capacity', '') || '|'
      || case
        when operation in ('read-document', 'read-binary') then 'documents'
        when operation in ('display-index', 'search-documents', 'search-relationships', 'search-confirmations') then 'lists'
        when operation in ('read-log', 'prove-log', 'verify-log') then 'log'
        when operation in ('search-statements', 'preview-statement', 'read-receipt') then 'will'
        else operation
      end
      || '|' || month || '|' || day;
  end if;
  same := kind || '|' || coalesce(facts ->> 'ground', '') || '|' || coalesce(facts ->> 'statutoryGround', '') || '|'
    || coalesce(facts ->> 'rule', '') || '|' || coalesce(facts ->> 'organisation', '') || '|' || coalesce(facts ->> 'unit', '') || '|'
    || coalesce(facts ->> 'register', '') || '|' || coalesce(facts ->> 'will', '');
  return case
    when facts ->> 'by' = 'system' and kind <> 'statement' then 'run|' || same || '|' || operation || '|' || month
    when operation in ('read-document', 'read-binary') and jsonb_array_length(facts -> 'documents') = 1 then
      'reading|' || (facts -> 'documents' ->> 0) || '|' || same || '|' || month || '|' || day
    when facts ->> 'request' is not null then 'request|' || (facts ->> 'request') || '|' || same
    else 'event|' || (facts ->> 'id')
  end;
end
$$;
