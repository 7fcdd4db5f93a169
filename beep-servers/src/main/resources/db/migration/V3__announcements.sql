-- An announcement is kept as it will travel (header and frame) and as the outbox will keep it (facts).
alter table access_event add column header text, add column facts jsonb, add column frame text;
update access_event set
  facts = stored -> 'data',
  header = concat_ws(' ', '1', stored ->> 'id', stored ->> 'type',
    (extract(epoch from (stored ->> 'at')::timestamptz) * 1000)::bigint,
    case stored ->> 'audience' when 'user' then 'user:' || (stored ->> 'userId') else 'server:' || (stored ->> 'serverId') end,
    '-', coalesce((stored ->> 'accessVersion') || '.0', '-'), '-', coalesce(stored ->> 'traceparent', '-'), '-'),
  frame = '{"op":"event","type":"' || (stored ->> 'type') || '"'
    || case when stored ? 'serverId' then ',"serverId":"' || (stored ->> 'serverId') || '"' else '' end
    || ',"data":' || told::text || '}';
alter table access_event
  alter column header set not null, alter column facts set not null, alter column frame set not null,
  drop column stored, drop column told;
