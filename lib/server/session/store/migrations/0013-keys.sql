-- The portal's secret with which an address for notes is sealed, sealed itself, so that it can be changed (docs/operating/keys.md).
alter table note_addresses add column secret_sealed text;
-- By how many peppers the keys of persons are made. One row.
create table person_keying (
  one boolean primary key default true check (one),
  keyed int not null,
  proof text
);
insert into person_keying (keyed) values (1);
