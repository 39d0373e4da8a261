-- Keys of the archive that outlive its secret, sealed under it (docs/decisions/0048-keys-that-change.md).
create table kept_keys (
  name text collate "C" primary key,
  sealed text not null
);
