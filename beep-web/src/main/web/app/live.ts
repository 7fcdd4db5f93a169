import type { QueryClient } from '@tanstack/react-query';
import { hearOfChannels } from '~/features/channels';
import { startMediaWorker } from '~/features/media';
import { hearOfMembers } from '~/features/members';
import { hearOfMessages, startOutbox } from '~/features/messages';
import { hearOfCases } from '~/features/moderation';
import { hearOfPermissions } from '~/features/permissions';
import { hearOfProfile } from '~/features/profile';
import { hearOfServers } from '~/features/servers';
import { hearOfArrivals } from '~/features/unread';
import { connect } from '~/gateway/connect';
import { loadProblemTexts } from '~/i18n/i18n';

/** Keeps everything shown up to date for one person, and pictures supplied with their token, until stopped. */
export function goLive(queries: QueryClient, me: string): () => void {
  const disconnect = connect(me, [
    hearOfMessages,
    hearOfArrivals,
    hearOfServers(queries),
    hearOfChannels(queries),
    hearOfPermissions(queries),
    hearOfMembers(queries),
    hearOfCases(queries),
    hearOfProfile(queries),
    (live) => live.onReturn(() => void queries.invalidateQueries()),
  ]);
  const stopSupplying = startMediaWorker();
  const stopSending = startOutbox();
  void loadProblemTexts().catch(() => undefined);
  return () => {
    disconnect();
    stopSupplying();
    stopSending();
  };
}
