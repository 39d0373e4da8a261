-- A consent that stands under an older information can be renewed under the newest one, without an end between them (I2, C3).
alter table statements drop constraint statements_kind_check;

alter table statements add constraint statements_kind_check check (
  kind in ('consent-given', 'consent-renewed', 'consent-withdrawn', 'prohibition-set', 'prohibition-cancelled')
);

-- It begins once and ends once, and is renewed once under each version.
drop index statements_once;

create unique index statements_once on statements (client_id, will_id, kind)
  where kind <> 'consent-renewed';

create unique index statements_renewed_once on statements (client_id, will_id, information_version)
  where kind = 'consent-renewed';
