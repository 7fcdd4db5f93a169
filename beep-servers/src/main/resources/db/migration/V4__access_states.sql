-- How far Permify has come with a server: the channels' half of the access version, and the snap token of the last write. Not
-- in the server's row: what changes access takes that lock before it notes the change, what applies it comes the other way.
create table access_state (
  server_id uuid primary key,
  channels_version bigint not null default 0,
  snap_token text not null default ''
);
