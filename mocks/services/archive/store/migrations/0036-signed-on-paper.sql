-- Signed on paper, which must be kept on paper: what is stored does not replace it (A11).
alter table documents add column signed_on_paper boolean not null default false;
