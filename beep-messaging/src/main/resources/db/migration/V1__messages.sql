-- The last seq of each channel; its row lock orders the channel's events. A closed head takes no more.
create table channel_head (
  channel_id uuid primary key,
  server_id uuid not null,
  seq bigint not null,
  closed boolean not null default false
);

create table message (
  id uuid primary key,
  channel_id uuid not null,
  server_id uuid not null,
  seq bigint not null,
  author_id uuid not null,
  content text not null,
  reply_to uuid,
  created_at timestamptz not null,
  edited_at timestamptz,
  unique (channel_id, seq)
);
