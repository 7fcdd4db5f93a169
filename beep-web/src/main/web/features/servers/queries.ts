import { queryOptions } from '@tanstack/react-query';
import { api, result } from '~/api/client';
import { everyPage } from '~/api/pages';
import type { Server } from '~/api/types';

/** The person's servers; whatever is asked about one of them has a key below this one. */
export const serversQuery = queryOptions({
  queryKey: ['servers'] as const,
  queryFn: (): Promise<Server[]> =>
    everyPage((cursor) =>
      result(api.GET('/servers', { params: { query: { limit: 100, ...(cursor ? { cursor } : {}) } } })),
    ),
  staleTime: 60_000,
});
