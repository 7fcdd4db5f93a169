-- Gives committed events their positions: one row for each, with the head that it leads up to, or a row that has only the head
-- when there is none; no row at all when another instance is at it. Each statement sees what was committed before it began, and
-- the lock is taken before any of them, so that no event is numbered twice.
create function outbox_number(most int)
returns table (head bigint, id uuid, audience text, channel_id uuid, server_id uuid, user_ids uuid[])
language plpgsql as $$
#variable_conflict use_column
declare
  last bigint;
  given bigint;
begin
  if not pg_try_advisory_xact_lock(7101) then
    return;
  end if;
  select outbox_head.position into strict last from outbox_head;
  return query
    with fresh as (
      select first.occurred_on, first.entry, row_number() over (order by first.entry) as place
      from (select occurred_on, entry from outbox where position is null order by entry limit most) first
    ),
    numbered as (
      update outbox set position = last + fresh.place
      from fresh
      where outbox.occurred_on = fresh.occurred_on and outbox.entry = fresh.entry and outbox.position is null
      returning outbox.position, outbox.id, outbox.audience, outbox.channel_id, outbox.server_id, outbox.user_ids
    )
    select last + count(*) over (), numbered.id, numbered.audience, numbered.channel_id, numbered.server_id,
           numbered.user_ids
    from numbered order by numbered.position;
  get diagnostics given = row_count;
  if given > 0 then
    update outbox_head set position = last + given;
  else
    return query select last, null::uuid, null::text, null::uuid, null::uuid, null::uuid[];
  end if;
end $$;
