-- What lies in a register, those stored last first: for the archivist, who looks in one register over all clients. What narrows the search is in the
-- index too, so that rows that do not fit are passed over without being read.
create index documents_by_register on documents (controller_id, stored_at desc, id desc)
  include (type, service_task, format, status, stored_by, made_on);
