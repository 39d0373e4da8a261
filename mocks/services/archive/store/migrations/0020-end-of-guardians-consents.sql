-- A consent that a guardian has given ends when the client comes of age (C7). The day is known from the token under which it
-- is given, and is kept with it; of what was given before, from the client's date of birth. Null of a guardian's consent: the
-- day is not known, and it opens nothing.
alter table statements add column ends_on date;

alter table statements disable trigger statements_stay;

update statements s set ends_on = (c.birth_date + interval '18 years')::date
from clients c
where c.client_id = s.client_id and c.birth_date is not null
  and s.kind = 'consent-given' and s.capacity = 'guardian';

alter table statements enable trigger statements_stay;
