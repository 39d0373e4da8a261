-- That heads of the log have been published outside the database, up to which size (docs/decisions/0027-what-the-log-proves.md):
-- a second place that is empty afterwards is no new one.
create table log_published (
  size bigint primary key,
  published_at timestamptz not null
);

create trigger log_published_stays before update or delete or truncate on log_published
  for each statement execute function refuse_change();
