-- One row per person who uploads: its lock makes the quota of what they have not attached yet exact.
create table uploader (
  user_id uuid primary key
);

-- A file; unattached while claim_id is null. A claim is what attaches it to a message; it is confirmed when the message
-- is known to have been committed.
create table file (
  id uuid primary key,
  uploader_id uuid not null references uploader,
  name text not null check (octet_length(name) between 1 and 255),
  content_type text not null,
  size bigint not null check (size > 0),
  sha256 text not null,
  width int check (width > 0),
  height int check (height > 0),
  uploaded_at timestamptz not null default now(),
  claim_id uuid,
  message_id uuid,
  channel_id uuid,
  server_id uuid,
  claimed_at timestamptz,
  confirmed boolean not null default false,
  check (num_nulls(claim_id, message_id, channel_id, server_id, claimed_at) in (0, 5)),
  check (claim_id is not null or not confirmed)
);
create index file_unattached on file (uploader_id) where claim_id is null;
create index file_orphan on file (uploaded_at) where claim_id is null;
create index file_unconfirmed on file (claimed_at) where claim_id is not null and not confirmed;
create index file_claim on file (claim_id) where claim_id is not null;
create index file_message on file (message_id) where message_id is not null;
