import type { QueryClient } from '@tanstack/react-query';
import type { Listener } from '~/gateway/live';
import { channelsQuery } from './queries';

const CHANGES = [
  'channel.created',
  'channel.updated',
  'channel.deleted',
  'channels.reordered',
  'access.changed',
] as const;

export const hearOfChannels =
  (queries: QueryClient): Listener =>
  (live) => {
    live.on(CHANGES, ({ serverId }) => {
      if (serverId) void queries.invalidateQueries({ queryKey: channelsQuery(serverId).queryKey });
    });
    live.on(['member.left', 'member.banned'], ({ serverId, data }) => {
      if (!serverId || data.userId !== live.me) return;
      for (const { id } of queries.getQueryData(channelsQuery(serverId).queryKey) ?? []) live.forget(id);
    });
  };
