-- A receipt is as it was signed, and a key stays spent.
create trigger receipts_stay before update or delete on receipts
  for each row execute function refuse_change();

create trigger receipts_are_not_emptied before truncate on receipts
  for each statement execute function refuse_change();

create trigger statement_requests_stay before update or delete on statement_requests
  for each row execute function refuse_change();

create trigger statement_requests_are_not_emptied before truncate on statement_requests
  for each statement execute function refuse_change();
