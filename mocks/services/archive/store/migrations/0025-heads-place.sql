-- Where heads of the log have been published, so that it can be told where to look for them. What is older does not say.
alter table log_published add column place text;
