-- How many channels a server has: the row is the lock under which the limit and the positions hold.
create table channel_list (
  server_id uuid primary key,
  channels int not null check (channels >= 0)
);

create table channel (
  id uuid primary key,
  server_id uuid not null references channel_list,
  name text not null check (char_length(name) between 2 and 50),
  type text not null check (type in ('text', 'voice', 'category')),
  topic text check (char_length(topic) <= 1000),
  parent_id uuid references channel,
  position int not null,
  restricted boolean not null,
  access_written boolean not null default false,
  created_at timestamptz not null default now()
);
create index channel_server on channel (server_id, position);
create index channel_access_waiting on channel (created_at) where not access_written;

-- Roles that a restricted channel is open to.
create table channel_access (
  channel_id uuid not null references channel on delete cascade,
  role_id uuid not null,
  can_read boolean not null,
  can_write boolean not null,
  primary key (channel_id, role_id)
);
