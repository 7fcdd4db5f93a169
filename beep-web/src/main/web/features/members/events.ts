import type { QueryClient } from '@tanstack/react-query';
import type { Listener } from '~/gateway/live';
import { type NewMember, readMember } from './newMember';
import { membersQuery, rolesQuery } from './queries';

export const hearOfMembers =
  (queries: QueryClient): Listener =>
  (live) => {
    live.on(['member.joined', 'member.updated'], ({ serverId, data }) => {
      if (serverId) joined(queries, serverId, readMember(data));
    });
    live.on(['member.left', 'member.banned'], ({ serverId, data }) => {
      if (serverId) left(queries, serverId, data.userId);
    });
    live.on(['role.created', 'role.updated', 'role.deleted'], ({ serverId }) => {
      if (serverId) void queries.invalidateQueries({ queryKey: rolesQuery(serverId).queryKey });
    });
  };

/** An event may come without the person's name; then the list is asked for. */
function joined(queries: QueryClient, server: string, member: NewMember | null): void {
  const { queryKey } = membersQuery(server);
  if (!member) {
    void queries.invalidateQueries({ queryKey });
    return;
  }
  queries.setQueryData(queryKey, (known) =>
    known ? [...known.filter(({ user }) => user.id !== member.user.id), member] : known,
  );
}

function left(queries: QueryClient, server: string, userId: string): void {
  queries.setQueryData(membersQuery(server).queryKey, (known) => known?.filter(({ user }) => user.id !== userId));
}
