alter table note_requests add column told_on date;
