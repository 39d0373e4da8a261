-- What an own worker does, and when she can be reached, in other languages than that of the text itself: text by language.
alter table workers
  add column role_in jsonb not null default '{}',
  add column availability_in jsonb not null default '{}';
