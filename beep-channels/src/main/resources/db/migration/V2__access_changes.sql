-- The channels' half of a server's access version: raised, under the row lock of the list, with every change of who may read.
alter table channel_list add column access_version bigint not null default 0;

-- Channels whose relationships have not been confirmed in Permify yet, and what is told once they are.
create table access_change (
  server_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  times int not null default 1,
  changed_at timestamptz not null default now(),
  primary key (server_id, kind, subject_id)
);
create table access_event (
  id bigint generated always as identity primary key,
  server_id uuid not null,
  header text not null,
  facts jsonb not null,
  frame text not null,
  created_at timestamptz not null default now()
);
create index access_event_server on access_event (server_id, id);

insert into access_change (server_id, kind, subject_id)
  select server_id, 'channel', id from channel where not access_written
  union select server_id, 'version', server_id from channel where not access_written;
drop index channel_access_waiting;
alter table channel drop column access_written;
