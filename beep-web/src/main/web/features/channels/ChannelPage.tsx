import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '~/api/types';
import { Composer, MessageArea } from '~/features/messages';
import { Middle, rememberPlace, usePlace } from '~/features/servers';
import { Guarded } from '~/ui/Guarded';
import { Icon } from '~/ui/Icon';
import { Trouble } from '~/ui/Trouble';
import { useTitle } from '~/ui/title';
import { channelsQuery } from './queries';
import { Topic } from './Topic';

/** A channel: its messages and the composer. */
export function ChannelPage() {
  const { t } = useTranslation();
  const { server } = usePlace();
  const { channelId } = useParams({ from: '/servers/$serverId/channels/$channelId' });
  const channels = useQuery(channelsQuery(server.id));
  const channel = channels.data?.find(({ id }) => id === channelId);
  useTitle(channel ? `#${channel.name}` : undefined, server.name);
  useEffect(() => {
    if (channel) rememberPlace(server.id, channel.id);
  }, [server.id, channel]);
  if (channel?.type === 'text') return <Conversation key={channel.id} channel={channel} />;
  return (
    <Middle>
      {channels.isError ? (
        <Trouble title={t('channels.failed')} problem={channels.error} onRetry={() => void channels.refetch()} />
      ) : null}
      {channels.data && !channels.isFetching ? (
        <p className="m-auto p-8 text-center text-muted">{t('channels.notFound')}</p>
      ) : null}
    </Middle>
  );
}

function Conversation({ channel }: { channel: Channel }) {
  return (
    <main
      id="content"
      tabIndex={-1}
      className="panel flex min-w-0 flex-1 flex-col overflow-hidden outline-none max-sm:rounded-none max-sm:border-0"
    >
      <Header channel={channel} />
      <Guarded of={channel.id}>
        <MessageArea channel={channel} />
      </Guarded>
      <Guarded of={channel.id}>
        <Composer channel={channel} />
      </Guarded>
    </main>
  );
}

function Header({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const { wide, openChannels, side, showSide } = usePlace();
  const toggle = (wanted: 'members' | 'search') => showSide(side === wanted ? null : wanted);
  return (
    <header className="flex min-h-14 items-center gap-1 border-b border-line px-2 sm:px-4">
      {wide ? null : (
        <button type="button" className="btn-icon" aria-label={t('channels.open')} onClick={openChannels}>
          <Icon name="menu" />
        </button>
      )}
      <span className="text-muted">
        <Icon name={channel.restricted ? 'lock' : 'hash'} size={20} />
      </span>
      <div className="min-w-0 flex-1 px-1 py-1">
        <h1 dir="auto" className="truncate leading-tight font-bold">
          {channel.name}
        </h1>
        {channel.topic ? <Topic key={channel.id} text={channel.topic} /> : null}
      </div>
      <button
        type="button"
        className="btn-icon aria-pressed:bg-brand-soft aria-pressed:text-brand-text"
        aria-label={t('search.open')}
        title={t('search.open')}
        aria-pressed={side === 'search'}
        onClick={() => toggle('search')}
      >
        <Icon name="search" />
      </button>
      <button
        type="button"
        className="btn-icon aria-pressed:bg-brand-soft aria-pressed:text-brand-text"
        aria-label={t('members.open')}
        title={t('members.open')}
        aria-pressed={side === 'members'}
        onClick={() => toggle('members')}
      >
        <Icon name="people" />
      </button>
    </header>
  );
}
