-- Contents that lie in a store of their own: the row of the content names an object of it, and the key that opens it, sealed. The same bytes of the
-- same client are one object.
create table content_objects (
  client_id text collate "C" not null,
  -- Keyed hash of client and bytes.
  content text collate "C" not null,
  -- Hash of the sealed bytes, by which they lie in the store.
  object text collate "C" not null,
  -- Which of the archive's keys the key of the content is sealed under.
  key_id text collate "C" not null,
  sealed_key bytea not null,
  primary key (client_id, content)
);
create index content_objects_by_key on content_objects (key_id);

alter table binaries alter column bytes drop not null;
alter table binaries add column content text collate "C";
alter table binaries add constraint binaries_lie_somewhere check ((bytes is null) = (content is not null));
create index binaries_of_content on binaries (client_id, content) where content is not null;

-- Objects to be removed, from a moment on: those that no document names any more, and those that are being stored, until they are.
create table content_removals (
  client_id text collate "C" not null,
  object text collate "C" not null,
  due_at timestamptz not null,
  primary key (client_id, object)
);
create index content_removals_due on content_removals (due_at);
