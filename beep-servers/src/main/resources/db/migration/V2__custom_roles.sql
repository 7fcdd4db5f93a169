-- Custom roles. A name is unique in its server whatever its case; the server's row is the lock under which the number
-- of roles, their names and their positions hold.
-- Raised with every change of a role or of who has it: what was looked up under one number holds together.
alter table server add roles_version bigint not null default 0;
alter table server add custom_roles int not null default 0 check (custom_roles >= 0);

alter table role add color text check (color ~ '^#[0-9a-f]{6}$');
alter table role add name_key text;
update role set name_key = lower(name);
alter table role alter name_key set not null;
alter table role drop constraint role_server_id_name_key;
alter table role add unique (server_id, name_key);

alter table access_change drop constraint access_change_kind_check;
alter table access_change
  add check (kind in ('server', 'member', 'role', 'member_roles', 'version'));
