import { QueryClient } from '@tanstack/react-query';
import { Problem } from '~/api/problem';
import { channelsQuery } from '~/features/channels';
import { membersQuery, rolesQuery } from '~/features/members';
import { prepareMessages } from '~/features/messages';
import { channelPermissionsQuery, permissionsQuery } from '~/features/permissions';
import { meQuery } from '~/features/profile';
import { serversQuery } from '~/features/servers';
import { useSession } from '~/session/session';

/** What has been asked of the services; asked again after failures that may pass. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false,
      retry: (failures, thrown) => {
        const { status } = Problem.from(thrown);
        return failures < 2 && (status === 0 || status >= 500);
      },
    },
  },
});

const isPerson = (): boolean => useSession.getState().phase === 'person';

/** Asks for all that a server's page needs at once, rather than one after the other as it is drawn. */
export function prepareServer(serverId: string): void {
  if (!isPerson()) return;
  void queries.prefetchQuery(meQuery);
  void queries.prefetchQuery(serversQuery);
  void queries.prefetchQuery(channelsQuery(serverId));
  void queries.prefetchQuery(permissionsQuery(serverId));
  void queries.prefetchQuery(membersQuery(serverId));
  void queries.prefetchQuery(rolesQuery(serverId));
}

/** The same for a channel: what may be done in it, and its messages. */
export function prepareChannel(serverId: string, channelId: string, message: string | undefined): void {
  if (!isPerson()) return;
  void queries.prefetchQuery(channelPermissionsQuery(serverId, channelId));
  void prepareMessages(channelId, message);
}
