-- Whose documents lie in a register, client after client: for its export.
create index documents_by_register_and_client on documents (controller_id, client_id);
