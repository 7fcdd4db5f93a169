import type { QueryClient } from '@tanstack/react-query';
import type { Listener } from '~/gateway/live';
import { meQuery } from './queries';

export const hearOfProfile =
  (queries: QueryClient): Listener =>
  (live) => {
    live.on('user.updated', () => void queries.invalidateQueries({ queryKey: meQuery.queryKey }));
  };
