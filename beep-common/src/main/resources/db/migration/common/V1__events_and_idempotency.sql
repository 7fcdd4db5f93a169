-- The outbox: every event of this service, written in the transaction of its change, kept seven days.
create table outbox (
  entry bigint generated always as identity,
  occurred_on date not null default current_date,
  id uuid not null,
  type text not null,
  occurred_at timestamptz not null,
  audience text not null check (audience in ('channel', 'server', 'user', 'services')),
  channel_id uuid,
  server_id uuid,
  user_id uuid,
  seq bigint,
  access_version bigint,
  traceparent text,
  facts jsonb not null,
  position bigint,
  primary key (occurred_on, entry)
) partition by range (occurred_on);

create index outbox_unnumbered on outbox (entry) where position is null;
create index outbox_position on outbox (position);
create index outbox_channel_seq on outbox (channel_id, seq) where seq is not null;

-- The last position given out, and the last one whose partition has been dropped.
create table outbox_head (
  singleton boolean primary key default true check (singleton),
  position bigint not null,
  dropped bigint not null
);
insert into outbox_head (position, dropped) values (0, 0);

-- Makes the partitions of the coming days and drops those older than the days to keep.
create function outbox_partitions(keep_days int) returns void
language plpgsql security definer set search_path = public as $$
declare
  day date;
  part record;
begin
  perform pg_advisory_xact_lock(7102);
  for day in select generate_series(current_date - 1, current_date + 3, interval '1 day')::date loop
    if to_regclass('outbox_' || to_char(day, 'YYYYMMDD')) is null then
      execute format('create table %I partition of outbox for values from (%L) to (%L)',
        'outbox_' || to_char(day, 'YYYYMMDD'), day, day + 1);
    end if;
  end loop;
  for part in select inhrelid::regclass::text as name from pg_inherits
      where inhparent = 'outbox'::regclass
        and substring(inhrelid::regclass::text from 8)::date < current_date - keep_days loop
    execute format('update outbox_head set dropped = greatest(dropped, coalesce((select max(position) from %I), 0))', part.name);
    execute format('drop table %I', part.name);
  end loop;
end $$;

select outbox_partitions(7);

create table idempotency_key (
  caller uuid not null,
  key varchar(64) not null,
  request_hash bytea not null,
  resource_id text not null,
  created_at timestamptz not null default now(),
  primary key (caller, key)
);
create index idempotency_key_age on idempotency_key (created_at);
