-- The attachments of a register, to be counted with what they are attached to (V19): few among many documents.
create index documents_attached on documents (controller_id) where attached_to <> '{}';
