-- Until when a mark hides that something is new. The mark is a keyed hash of reader, client and document in one: a row says of nobody
-- that she has read, and of no document that it was read.
create table opened (
  mark text primary key,
  until timestamptz not null
);
create index opened_by_end on opened (until);
-- From when on something can be new; null: from longer ago than anything is new.
alter table last_visits add column first_at timestamptz, add column log_read_at timestamptz;
update last_visits set first_at = at;
-- Whether the tabs of this session say "Page" and nothing more.
alter table sessions add column neutral_titles boolean not null default false;
-- Of which new documents its person is told at this address.
alter table note_addresses add column documents text not null default 'none'
  check (documents in ('none', 'decisions', 'all'));
