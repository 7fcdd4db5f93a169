-- What moderators have to judge: one case for each reported message; its row is the lock of its reports.
create table moderation_case (
  id uuid primary key,
  server_id uuid not null,
  channel_id uuid not null,
  message_id uuid not null unique,
  state text not null default 'open' check (state in ('open', 'decided')),
  report_count int not null check (report_count > 0),
  opened_at timestamptz not null,
  last_reported_at timestamptz not null
);
create index case_activity on moderation_case (server_id, last_reported_at desc, id desc);
create index case_open on moderation_case (id) where state = 'open';

create table report (
  id uuid primary key,
  case_id uuid not null references moderation_case,
  reporter_id uuid not null,
  reason text not null check (reason in ('spam', 'harassment', 'hate', 'violence', 'illegal', 'other')),
  comment text check (char_length(comment) <= 1000),
  created_at timestamptz not null,
  unique (case_id, reporter_id)
);
