-- What a username looks like; as app.beep.common.names.Lookalikes has it. Two that look the same are taken for one another.
alter table profile add column looks text not null generated always as (
  replace(replace(lower(translate(username, 'I10', 'llo')), 'rn', 'm'), 'vv', 'w')) stored;
create unique index profile_looks on profile (looks);
