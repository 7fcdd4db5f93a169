-- How far Permify has come with the server: the channels' half of the access version, and the snap token of the last write.
alter table server add column channels_version bigint not null default 0;
alter table server add column snap_token text not null default '';
