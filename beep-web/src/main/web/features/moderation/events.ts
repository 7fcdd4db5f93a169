import type { QueryClient } from '@tanstack/react-query';
import type { Listener } from '~/gateway/live';
import { casesQuery } from './queries';

export const hearOfCases =
  (queries: QueryClient): Listener =>
  (live) => {
    live.on(['case.opened', 'case.decided'], ({ serverId }) => {
      if (serverId) void queries.invalidateQueries({ queryKey: casesQuery(serverId).queryKey });
    });
  };
