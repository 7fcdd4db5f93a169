import type { components as Channels } from '#api/channels';
import type { components as Servers } from '#api/servers';
import type { components as Users } from '#api/users';

export type Server = Servers['schemas']['ServerView'];
export type Member = Servers['schemas']['MemberView'];
export type Role = Servers['schemas']['RoleView'];
export type Invite = Servers['schemas']['InviteView'];
export type Channel = Channels['schemas']['ChannelView'];
export type Me = Users['schemas']['OwnProfileView'];

/** What everybody sees of a person. */
export interface Person {
  id: string;
  username: string;
  displayName: string;
  avatarUrl?: string;
  bio?: string;
}
