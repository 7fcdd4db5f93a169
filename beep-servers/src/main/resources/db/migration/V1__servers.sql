create table server (
  id uuid primary key,
  name text not null check (char_length(name) between 2 and 50),
  description text check (char_length(description) <= 1000),
  visibility text not null check (visibility in ('private', 'public')),
  owner_id uuid not null,
  archived boolean not null default false,
  member_count int not null default 0,
  access_version bigint not null default 1,
  created_at timestamptz not null default now()
);

-- How many servers a user owns: the row is the lock under which the limit holds.
create table ownership (
  user_id uuid primary key,
  owned int not null check (owned >= 0)
);

create table role (
  id uuid primary key,
  server_id uuid not null references server on delete cascade,
  name text not null,
  kind text not null check (kind in ('owner', 'default', 'custom')),
  position int not null,
  permissions text[] not null,
  unique (server_id, name)
);

create table member (
  server_id uuid not null references server on delete cascade,
  user_id uuid not null,
  joined_at timestamptz not null default now(),
  primary key (server_id, user_id)
);
create index member_user on member (user_id, joined_at);

create table member_role (
  server_id uuid not null,
  user_id uuid not null,
  role_id uuid not null references role on delete cascade,
  primary key (server_id, user_id, role_id),
  foreign key (server_id, user_id) references member on delete cascade
);

create index member_role_user on member_role (user_id);

create table invite (
  code text primary key,
  server_id uuid not null references server on delete cascade,
  created_by uuid not null,
  max_uses int check (max_uses > 0),
  uses int not null default 0 check (max_uses is null or uses <= max_uses),
  expires_at timestamptz,
  created_at timestamptz not null default now()
);
create index invite_server on invite (server_id, created_at);

-- Access changes whose relationships have not been confirmed in Permify yet.
create table access_change (
  server_id uuid not null,
  kind text not null check (kind in ('server', 'member', 'version')),
  subject_id uuid not null,
  times int not null default 1,
  changed_at timestamptz not null default now(),
  primary key (server_id, kind, subject_id)
);

-- What happened with an access change: told once its relationships are in Permify, so that whoever hears of it finds
-- them there.
create table access_event (
  id bigint generated always as identity primary key,
  server_id uuid not null,
  stored jsonb not null,
  told jsonb not null,
  created_at timestamptz not null default now()
);
create index access_change_member on access_change (subject_id) where kind = 'member';
create index access_event_server on access_event (server_id, id);
