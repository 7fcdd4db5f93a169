-- How far this service's durable consumers have come in other services' events; moves in the transaction of the effect.
create table event_cursor (
  consumer text not null,
  producer text not null,
  position bigint not null,
  moved_at timestamptz not null default now(),
  primary key (consumer, producer)
);

-- Events that a consumer could not handle however often it tried: passed over, for a person to look at.
create table event_set_aside (
  consumer text not null,
  producer text not null,
  position bigint not null,
  event_id uuid not null,
  type text not null,
  failure text not null,
  set_aside_at timestamptz not null default now(),
  primary key (consumer, producer, position)
);
