import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, result } from '~/api/client';
import { everyPage } from '~/api/pages';
import type { Member, Person, Role } from '~/api/types';
import { userQuery } from '~/features/profile';

/** While beep-users does not answer, members come without their names. */
const named = (member: Member): Member => {
  const { displayName = '?', username = '?' } = member.user as Partial<Person>;
  return { ...member, user: { ...member.user, displayName, username } };
};

export const membersQuery = (serverId: string) =>
  queryOptions({
    queryKey: ['servers', serverId, 'members'] as const,
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
    queryKey: ['servers', serverId, 'roles'] as const,
    queryFn: async (): Promise<Role[]> =>
      (await result(api.GET('/servers/{serverId}/roles', { params: { path: { serverId } } }))).items,
    staleTime: 60_000,
  });

/** A person by id: from the server's members, else asked for. */
export function usePerson(serverId: string, id: string | undefined): Person | undefined {
  const members = useQuery(membersQuery(serverId));
  const member = members.data?.find(({ user }) => user.id === id)?.user;
  const asked = useQuery({ ...userQuery(id ?? ''), enabled: members.isSuccess && !member && Boolean(id) });
  return member ?? asked.data;
}
