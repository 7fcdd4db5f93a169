create table profile (
  user_id uuid primary key,
  username text not null check (username ~ '^[A-Za-z0-9_-]{3,32}$'),
  display_name text not null check (char_length(display_name) between 1 and 50),
  email text,
  bio text check (char_length(bio) <= 500),
  locale text not null,
  created_at timestamptz not null,
  version bigint not null
);
-- Usernames differ by more than letter case; the case that was chosen is the one shown.
create unique index profile_username on profile (lower(username));
