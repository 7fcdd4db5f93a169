import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, result } from '~/api/client';

export const permissionsQuery = (serverId: string) =>
  queryOptions({
    queryKey: ['servers', serverId, 'permissions'] as const,
    queryFn: () => result(api.GET('/servers/{serverId}/permissions/me', { params: { path: { serverId } } })),
    staleTime: 60_000,
  });

/** Below the server's: what changes those changes these. */
export const channelPermissionsQuery = (serverId: string, channelId: string) =>
  queryOptions({
    queryKey: ['servers', serverId, 'permissions', channelId] as const,
    queryFn: () => result(api.GET('/channels/{channelId}/permissions/me', { params: { path: { channelId } } })),
    staleTime: 60_000,
  });

/** What the person may do in a server; nothing until that is known. */
export function usePermissions(serverId: string): Record<string, boolean> {
  return useQuery(permissionsQuery(serverId)).data ?? {};
}
