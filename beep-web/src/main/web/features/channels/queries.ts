import { queryOptions } from '@tanstack/react-query';
import { api, result } from '~/api/client';
import type { Channel } from '~/api/types';

export const channelsQuery = (serverId: string) =>
  queryOptions({
    queryKey: ['servers', serverId, 'channels'] as const,
    queryFn: async (): Promise<Channel[]> => {
      const page = await result(api.GET('/servers/{serverId}/channels', { params: { path: { serverId } } }));
      return page.items;
    },
    staleTime: 60_000,
  });
