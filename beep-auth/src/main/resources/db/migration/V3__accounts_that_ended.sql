-- Without a session: every session of the account, which is gone.
alter table ended_session drop constraint ended_session_pkey;
alter table ended_session alter column session_id drop not null;
create unique index ended_session_of on ended_session (coalesce(session_id, user_id::text));
