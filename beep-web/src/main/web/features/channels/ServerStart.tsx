import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { lastChannel, Middle, rememberPlace, usePlace } from '~/features/servers';
import { Trouble } from '~/ui/Trouble';
import { NoChannels } from './NoChannels';
import { channelsQuery } from './queries';

/** A server's address leads to the channel that was open last, or to the first one. */
export function ServerStart() {
  const { t } = useTranslation();
  const { server } = usePlace();
  const channels = useQuery(channelsQuery(server.id));
  useEffect(() => rememberPlace(server.id), [server.id]);
  if (channels.isError) {
    return (
      <Middle>
        <Trouble title={t('channels.failed')} problem={channels.error} onRetry={() => void channels.refetch()} />
      </Middle>
    );
  }
  if (!channels.data) return <Middle>{null}</Middle>;
  const texts = channels.data.filter(({ type }) => type === 'text');
  const goTo = texts.find(({ id }) => id === lastChannel(server.id)) ?? texts[0];
  if (!goTo) {
    return (
      <Middle>
        <NoChannels server={server} />
      </Middle>
    );
  }
  return (
    <Navigate
      to="/servers/$serverId/channels/$channelId"
      params={{ serverId: server.id, channelId: goTo.id }}
      replace
    />
  );
}
