-- What grows with the clients can lie in partitions by hash of the client (docs/decisions/0046-partitions-by-client.md). A table that there is becomes the one
-- partition of its new self: nothing is copied, and nothing that programs send changes.

-- Holds belong to a client, as all else that is stored for her.
alter table retention_holds drop constraint retention_holds_pkey;
alter table retention_holds add primary key (client_id, id);

-- Whoever may do something with one table may do it with the other.
create function let_in_as(model oid, other name) returns void language plpgsql as $$
declare
  may record;
begin
  execute format('alter table %I owner to %I', other, (select pg_get_userbyid(relowner) from pg_class where oid = model));
  for may in
    select privilege_type as what, is_grantable as onward, case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end as who
    from pg_class c, aclexplode(c.relacl) where c.oid = model and grantee <> relowner
  loop
    execute format('grant %s on %I to %s', may.what, other, may.who) || case when may.onward then ' with grant option' else '' end;
  end loop;
end
$$;

-- A statement that empties a table (32) can name a partition of it as well. What guards each row, PostgreSQL carries to the partitions itself.
create function guard_as(model regclass, part name) returns void language plpgsql as $$
declare
  made text;
begin
  for made in select pg_get_triggerdef(oid, true) from pg_trigger where tgrelid = model and not tgisinternal and tgtype & 32 <> 0 loop
    execute replace(made, format(' ON %s ', model), format(' ON %I ', part));
  end loop;
end
$$;

-- Makes a table the one partition of a new table of its name, with all its columns, keys, indexes, checks, triggers and rights.
create function part_by_client(grown name) returns void language plpgsql as $$
declare
  part name := grown || '_1_of_1';
  holds boolean;
  made text;
  indexes text[];
  triggers text[];
  -- Takes a row of the log, so it follows the table.
  reason text;
begin
  if grown = 'audit_events' then
    reason := pg_get_functiondef('note_reason(audit_events, text)'::regprocedure);
    drop function note_reason(audit_events, text);
  end if;
  select array_agg(case when c.oid is null then pg_get_indexdef(i.indexrelid)
      else format('alter table %I add constraint %I %s', grown, c.conname, pg_get_constraintdef(c.oid)) end)
    into indexes from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.contype in ('p', 'u')
    where i.indrelid = grown::regclass;
  select coalesce(array_agg(pg_get_triggerdef(oid, true)), '{}') into triggers
    from pg_trigger where tgrelid = grown::regclass and not tgisinternal;

  execute format('select exists (select from %I)', grown) into holds;
  execute format('alter table %I rename to %I', grown, part);
  for made in select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = part::regclass loop
    execute format('alter index %I rename to %I', made, made || '_1_of_1');
  end loop;
  for made in select tgname from pg_trigger where tgrelid = part::regclass and not tgisinternal loop
    execute format('drop trigger %I on %I', made, part);
  end loop;

  execute format('create table %I (like %I including all excluding indexes) partition by hash (client_id)', grown, part);
  perform let_in_as(part::regclass, grown);
  foreach made in array indexes loop execute made; end loop;
  if holds then
    execute format('alter table %I attach partition %I for values with (modulus 1, remainder 0)', grown, part);
  else
    -- A table that has grown over many scripts has room for columns that are no more, and each row would pass a map of them.
    execute format('drop table %I', part);
    execute format('create table %I partition of %I for values with (modulus 1, remainder 0)', part, grown);
    perform let_in_as(grown::regclass, part);
  end if;
  foreach made in array triggers loop execute made; end loop;
  perform guard_as(grown::regclass, part);
  if reason is not null then execute reason; end if;
end
$$;

-- Puts what a table by client holds into so many partitions: rows are copied, indexes built anew, and meanwhile nobody reads or writes the table. No trigger
-- fires, for to those who watch the table nothing has happened.
create function spread_by_client(grown name, parts int) returns void language plpgsql as $$
declare
  -- What is worked out from the others is worked out anew.
  given text := (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
    where attrelid = grown::regclass and attnum > 0 and not attisdropped and attgenerated = '');
  passing name := grown || '_passing';
  part name;
begin
  if grown not in ('documents', 'document_bodies', 'binaries', 'audit_events', 'acting_workers') then
    raise exception '% is no table that lies in partitions', grown;
  end if;
  if parts not between 1 and 256 then raise exception 'a table lies in 1 to 256 partitions'; end if;
  execute format('lock table %I in access exclusive mode', grown);
  for part in select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = grown::regclass loop
    execute format('alter table %I rename to %I', part, part || '_old');
  end loop;
  execute format('create table %I (like %I including generated) partition by hash (client_id)', passing, grown);
  for n in 1..parts loop
    part := format('%s_%s_of_%s', grown, n, parts);
    execute format('create table %I (like %I including all excluding indexes)', part, grown);
    execute format('alter table %I attach partition %I for values with (modulus %s, remainder %s)', passing, part, parts, n - 1);
  end loop;
  for part in select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = grown::regclass loop
    execute format('insert into %I (%s) select %s from %I', passing, given, given, part);
    execute format('alter table %I detach partition %I', grown, part);
    execute format('drop table %I', part);
  end loop;
  for n in 1..parts loop
    part := format('%s_%s_of_%s', grown, n, parts);
    execute format('alter table %I detach partition %I', passing, part);
    perform let_in_as(grown::regclass, part);
    execute format('alter table %I attach partition %I for values with (modulus %s, remainder %s)', grown, part, parts, n - 1);
    perform guard_as(grown::regclass, part);
  end loop;
  execute format('drop table %I', passing);
  execute format('analyze %I', grown);
end
$$;

select part_by_client(grown) from unnest(array['documents', 'document_bodies', 'binaries', 'audit_events', 'acting_workers']) grown;
drop function part_by_client(name);
