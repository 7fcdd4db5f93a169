import type { QueryClient } from '@tanstack/react-query';
import type { Listener } from '~/gateway/live';
import { permissionsQuery } from './queries';

export const hearOfPermissions =
  (queries: QueryClient): Listener =>
  (live) => {
    live.on(['access.changed', 'role.created', 'role.updated', 'role.deleted'], ({ serverId }) => {
      if (serverId) void queries.invalidateQueries({ queryKey: permissionsQuery(serverId).queryKey });
    });
  };
