import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel, Server } from '~/api/types';
import { usePermissions } from '~/features/permissions';
import { isUnread, useMarks } from '~/features/unread';
import { moveFocus } from '~/ui/focus';
import { Icon } from '~/ui/Icon';
import { Trouble } from '~/ui/Trouble';
import { inOrder } from './order';
import { channelsQuery } from './queries';

const CreateChannelDialog = lazy(() =>
  import('./CreateChannelDialog').then((module) => ({ default: module.CreateChannelDialog })),
);

/** The channels that the person may read; those with something new stand out. */
export function ChannelList({ server, onSwitch }: { server: Server; onSwitch: () => void }) {
  const { t } = useTranslation();
  const channels = useQuery(channelsQuery(server.id));
  const may = usePermissions(server.id);
  const [creating, setCreating] = useState(false);
  return (
    <nav aria-label={t('channels.list')} className="flex min-h-0 flex-1 flex-col">
      <button
        type="button"
        onClick={onSwitch}
        className="mx-1 my-2 flex min-h-10 items-center gap-2 rounded-xl border border-line bg-sunken px-3 text-sm text-muted hover:border-strong-line"
      >
        <Icon name="search" size={16} />
        <span className="flex-1 text-left">{t('menu.shortcuts')}</span>
        <kbd className="font-sans text-xs pointer-coarse:hidden">Ctrl K</kbd>
      </button>
      <div className="flex items-center justify-between pl-3">
        <h2 className="text-sm font-semibold text-muted">{t('channels.list')}</h2>
        {may.manage_channels ? (
          <button
            type="button"
            className="btn-icon"
            aria-label={t('channels.create')}
            title={t('channels.create')}
            onClick={() => setCreating(true)}
          >
            <Icon name="plus" size={18} />
          </button>
        ) : (
          <span className="h-10" />
        )}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto pb-2">
        {channels.isError ? <Trouble problem={channels.error} onRetry={() => void channels.refetch()} /> : null}
        {channels.isPending ? <Skeletons /> : null}
        {channels.data?.length === 0 ? <p className="px-3 py-2 text-sm text-muted">{t('channels.none')}</p> : null}
        <ul onKeyDown={moveFocus} className="flex flex-col gap-0.5">
          {inOrder(channels.data ?? []).map((channel) => (
            <li key={channel.id} className={channel.parentId ? 'pl-2' : ''}>
              <Entry server={server} channel={channel} />
            </li>
          ))}
        </ul>
      </div>
      <Suspense>
        {creating ? <CreateChannelDialog server={server} onClose={() => setCreating(false)} /> : null}
      </Suspense>
    </nav>
  );
}

function Entry({ server, channel }: { server: Server; channel: Channel }) {
  const { t } = useTranslation();
  const { channelId } = useParams({ strict: false });
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (channelId === channel.id) link.current?.scrollIntoView({ block: 'nearest' });
  }, [channelId, channel.id]);
  const unread = useMarks((marks) => isUnread(marks, channel.id)) && channelId !== channel.id;
  if (channel.type === 'category') {
    return (
      <p dir="auto" className="px-3 pt-3 pb-1 text-sm font-semibold text-muted">
        {channel.name}
      </p>
    );
  }
  if (channel.type === 'voice') {
    return (
      <p
        className="flex min-h-[34px] items-center gap-2.5 px-3 text-muted pointer-coarse:min-h-11"
        title={t('channels.voiceSoon')}
      >
        <Icon name="voice" size={18} />
        <span dir="auto" className="min-w-0 flex-1 truncate">
          {channel.name}
        </span>
      </p>
    );
  }
  return (
    <Link
      ref={link}
      to="/servers/$serverId/channels/$channelId"
      params={{ serverId: server.id, channelId: channel.id }}
      data-item
      className={`flex min-h-[34px] items-center gap-2.5 rounded-xl px-3 pointer-coarse:min-h-11 ${unread ? 'font-bold' : ''}`}
      activeProps={{ className: 'bg-brand-soft font-semibold text-brand-text' }}
      inactiveProps={{ className: 'hover:bg-sunken' }}
    >
      <span className={unread ? 'text-signal' : 'text-muted'}>
        <Icon name={channel.restricted ? 'lock' : 'hash'} size={18} />
      </span>
      <span dir="auto" className="min-w-0 flex-1 truncate">
        {channel.name}
      </span>
      {channel.restricted ? <span className="sr-only">({t('channels.restricted')})</span> : null}
      {unread ? (
        <>
          <span className="sr-only">({t('channels.unread')})</span>
          <span aria-hidden="true" className="size-2.5 rounded-full bg-signal" />
        </>
      ) : null}
    </Link>
  );
}

function Skeletons() {
  const { t } = useTranslation();
  return (
    <div role="status" className="flex flex-col gap-3 p-3">
      <span className="sr-only">{t('ui.loading')}</span>
      {['w-2/3', 'w-1/2', 'w-3/4'].map((width) => (
        <div key={width} className={`skeleton h-5 ${width}`} />
      ))}
    </div>
  );
}
