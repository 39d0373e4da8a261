-- What was counted when it was entered otherwise whether its service task is kept for ever is found by this (A10), however much there is of it.
create index documents_by_keeping on documents (service_task, kept_by);
