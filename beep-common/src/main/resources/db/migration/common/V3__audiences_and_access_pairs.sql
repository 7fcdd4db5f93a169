-- Events for some people and for direct conversations, whose id stands where a channel's does; the access version is a pair.
alter table outbox drop constraint outbox_audience_check;
alter table outbox add constraint outbox_audience_check
  check (audience in ('channel', 'server', 'conversation', 'user', 'users', 'services'));
alter table outbox add column user_ids uuid[];
update outbox set user_ids = array[user_id] where user_id is not null;
alter table outbox drop column user_id;
alter table outbox add column channels_version bigint;
