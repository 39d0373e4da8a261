-- Who acts for somebody has an address for each whom she is told of: `person_key` is then of the two together, `reader_key` hers.
alter table note_addresses add column reader_key text;
update note_addresses set reader_key = person_key;
alter table note_addresses alter column reader_key set not null;
create index note_addresses_by_reader on note_addresses (reader_key);
