-- A message's files as beep-media described them when they were attached; null when it has none.
alter table message add column attachments jsonb;
create index message_attachments on message using gin (attachments jsonb_path_ops) where attachments is not null;
