-- Refresh tokens that were exchanged for new ones; who uses one again later has stolen it.
create table used_refresh_token (
  token_id text primary key,
  session_id text not null,
  first_used_at timestamptz not null default now(),
  expires timestamptz not null
);
create index used_refresh_token_expires on used_refresh_token (expires);
