import type { QueryClient } from '@tanstack/react-query';
import { readMember } from '~/features/members';
import type { Listener } from '~/gateway/live';
import { serversQuery } from './queries';

const { queryKey } = serversQuery;

export const hearOfServers =
  (queries: QueryClient): Listener =>
  (live) => {
    const ask = () => void queries.invalidateQueries({ queryKey });
    live.on(['server.created', 'server.updated', 'server.deleted', 'server.archived', 'server.restored'], ask);
    live.on(['member.joined', 'member.updated'], ({ data }) => {
      if (readMember(data)?.user.id === live.me) ask();
    });
    live.on(['member.left', 'member.banned'], ({ data }) => {
      if (data.userId === live.me) ask();
    });
    live.on('access.changed', ({ serverId }) => {
      if (serverId && !queries.getQueryData(queryKey)?.some(({ id }) => id === serverId)) ask();
    });
  };
