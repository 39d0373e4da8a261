-- A way back from the identification service that is being followed, or was a moment ago, in whichever process: gone once more, as by a
-- second click, it leads to what came of the first. What that was is sealed under a key out of the way itself, which only the browser
-- brings; null while it is followed.
create table login_ways (
  way_hash text primary key,
  sealed text,
  until timestamptz not null
);
create index login_ways_by_end on login_ways (until);
-- Whether anybody has come with this session: until then it may be that the answer which brings it has not reached its browser.
alter table sessions add column entered boolean not null default true;
