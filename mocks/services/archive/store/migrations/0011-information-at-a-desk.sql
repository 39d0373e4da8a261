-- The information can be received at a desk (I1): then no actor's id is known, but to which organisation and unit it was said.
alter table information_received alter column actor_id drop not null;
alter table information_received add column organisation text collate "C";
alter table information_received add column unit_id text collate "C";
