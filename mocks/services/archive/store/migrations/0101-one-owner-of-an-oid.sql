-- An OID means one thing everywhere, also that of a matter and of a client relationship: a number that was refused for the client who has it alone told, of each
-- client for whom it was tried, whether it is hers. Where two have the same one from before, each keeps it.
insert into document_owners (key, client_id)
select 'matter ' || oid, min(client_id) from matters group by oid
union all
select 'relationship ' || oid, min(client_id) from relationships group by oid
on conflict (key) do nothing;
