-- Why a change of reference data was sent back: whoever entered it reads that (A12). Written once, with the decision.
alter table reference_changes add column decision_reason text
  check (decision_reason is null or decision = 'refused');

create or replace function reference_change_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'a change of reference data is never removed'; end if;
  if (old.sequence, old.id, old.kind, old.key, old.content, old.reason, old.author_id, old.author_name, old.author_organisation,
      old.author_task, old.entered_at, old.holds_from, old.needs_second)
    is distinct from (new.sequence, new.id, new.kind, new.key, new.content, new.reason, new.author_id, new.author_name,
      new.author_organisation, new.author_task, new.entered_at, new.holds_from, new.needs_second)
    or (old.decision is not null and (old.decision, old.decision_reason) is distinct from (new.decision, new.decision_reason))
    or (old.taken_effect_at is not null and old.taken_effect_at is distinct from new.taken_effect_at)
  then raise exception 'a change of reference data is never altered'; end if;
  return new;
end
$$;
