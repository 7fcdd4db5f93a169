import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, result } from '~/api/client';
import type { Channel, Member, Person, Role, Server } from '~/api/types';

export const keys = {
  me: ['me'] as const,
  servers: ['servers'] as const,
  channels: (server: string) => ['servers', server, 'channels'] as const,
  members: (server: string) => ['servers', server, 'members'] as const,
  roles: (server: string) => ['servers', server, 'roles'] as const,
  permissions: (server: string) => ['servers', server, 'permissions'] as const,
  /** Below the server's: what changes those changes these. */
  permissionsIn: (server: string, channel: string) => ['servers', server, 'permissions', channel] as const,
  cases: (server: string) => ['servers', server, 'cases'] as const,
  invite: (code: string) => ['invites', code] as const,
  user: (id: string) => ['users', id] as const,
};

interface Page<T> {
  items: T[];
  next?: string | null;
}

async function everyPage<T>(load: (cursor?: string) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await load(cursor);
    all.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return all;
}

export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: () => result(api.GET('/users/me')),
  staleTime: 5 * 60_000,
});

export const serversQuery = queryOptions({
  queryKey: keys.servers,
  queryFn: (): Promise<Server[]> =>
    everyPage((cursor) =>
      result(api.GET('/servers', { params: { query: { limit: 100, ...(cursor ? { cursor } : {}) } } })),
    ),
  staleTime: 60_000,
});

export const channelsQuery = (serverId: string) =>
  queryOptions({
    queryKey: keys.channels(serverId),
    queryFn: async (): Promise<Channel[]> => {
      const page = await result(api.GET('/servers/{serverId}/channels', { params: { path: { serverId } } }));
      return page.items;
    },
    staleTime: 60_000,
  });

/** While beep-users does not answer, members come without their names. */
const named = (member: Member): Member => {
  const { displayName = '?', username = '?' } = member.user as Partial<Person>;
  return { ...member, user: { ...member.user, displayName, username } };
};

export const membersQuery = (serverId: string) =>
  queryOptions({
    queryKey: keys.members(serverId),
    queryFn: async (): Promise<Member[]> =>
      (
        await everyPage((cursor) =>
          result(
            api.GET('/servers/{serverId}/members', {
              params: { path: { serverId }, query: { limit: 100, ...(cursor ? { cursor } : {}) } },
            }),
          ),
        )
      ).map(named),
    staleTime: 60_000,
  });

/** By position. */
export const rolesQuery = (serverId: string) =>
  queryOptions({
    queryKey: keys.roles(serverId),
    queryFn: async (): Promise<Role[]> =>
      (await result(api.GET('/servers/{serverId}/roles', { params: { path: { serverId } } }))).items,
    staleTime: 60_000,
  });

export const permissionsQuery = (serverId: string) =>
  queryOptions({
    queryKey: keys.permissions(serverId),
    queryFn: () => result(api.GET('/servers/{serverId}/permissions/me', { params: { path: { serverId } } })),
    staleTime: 60_000,
  });

export const channelPermissionsQuery = (serverId: string, channelId: string) =>
  queryOptions({
    queryKey: keys.permissionsIn(serverId, channelId),
    queryFn: () => result(api.GET('/channels/{channelId}/permissions/me', { params: { path: { channelId } } })),
    staleTime: 60_000,
  });

export const userQuery = (id: string) =>
  queryOptions({
    queryKey: keys.user(id),
    queryFn: (): Promise<Person> => result(api.GET('/users/{id}', { params: { path: { id } } })),
    staleTime: 10 * 60_000,
    retry: false,
  });

/** What the person may do in a server; nothing until that is known. */
export function usePermissions(serverId: string): Record<string, boolean> {
  return useQuery(permissionsQuery(serverId)).data ?? {};
}

/** A person by id: from the server's members, else asked for. */
export function usePerson(serverId: string, id: string | undefined): Person | undefined {
  const members = useQuery(membersQuery(serverId));
  const member = members.data?.find(({ user }) => user.id === id)?.user;
  const asked = useQuery({ ...userQuery(id ?? ''), enabled: members.isSuccess && !member && Boolean(id) });
  return member ?? asked.data;
}
