-- The intent to create an account and its profile; written first, so that whatever a crash leaves is found and undone.
-- Finished ones are kept a day for repeated requests.
create table sign_up (
  id uuid primary key,
  idempotency_key varchar(64) unique,
  request_hash bytea not null,
  user_id uuid,
  begun_at timestamptz not null default now(),
  finished_at timestamptz,
  undone_at timestamptz,
  check (finished_at is null or user_id is not null),
  check (finished_at is null or undone_at is null)
);
create index sign_up_unfinished on sign_up (begun_at) where finished_at is null;

-- Sessions that ended before their tokens did; closed once Keycloak has ended them too.
create table ended_session (
  session_id text primary key,
  user_id uuid not null,
  reason text not null,
  last_token_expires timestamptz not null,
  ended_at timestamptz not null default now(),
  closed boolean not null default false
);
create index ended_session_open on ended_session (ended_at) where not closed;
