import { useLocation, useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '~/api/message';
import type { Channel } from '~/api/types';
import { ReportDialog } from '~/features/moderation';
import { useMe } from '~/features/profile';
import { usePlace } from '~/features/servers';
import { lookedAt, useMarks } from '~/features/unread';
import { Trouble } from '~/ui/Trouble';
import { Arrivals } from './Arrivals';
import { listenTo } from './announcements';
import { MessageList } from './MessageList';
import { useOutbox } from './outbox';
import { rowsOf } from './rows';
import { openTimeline, reload, useTimelines } from './timelines';

/** A channel's messages: loading, trouble, or the list. */
export function MessageArea({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const me = useMe();
  const { server } = usePlace();
  const navigate = useNavigate();
  const target = useLocation({ select: ({ search }) => search.message });
  const visit = useLocation({ select: ({ state }) => state.__TSR_key });
  const timeline = useTimelines((state) => state.byChannel.get(channel.id));
  const [seen] = useState(() => useMarks.getState().seen[channel.id]);
  const [reported, setReported] = useState<Message | null>(null);

  useEffect(() => {
    listenTo(channel.id);
    return () => listenTo(null);
  }, [channel.id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each visit to a message goes there
  useEffect(() => openTimeline(channel.id, target), [channel.id, target, visit]);

  const unsent = useOutbox((outbox) => outbox.unsent);
  const rows = useMemo(() => {
    const here = unsent.filter((each) => each.channel === channel.id);
    return timeline ? rowsOf(timeline, me.id, seen, here) : [];
  }, [timeline, me.id, seen, unsent, channel.id]);

  if (!timeline || timeline.status === 'loading') return <Skeletons />;
  if (timeline.status === 'failed') {
    return (
      <Trouble
        title={t('messages.failed')}
        problem={timeline.problem}
        onRetry={() => openTimeline(channel.id, target)}
      />
    );
  }
  return (
    <>
      <MessageList
        key={timeline.epoch}
        channel={channel}
        serverId={server.id}
        timeline={timeline}
        rows={rows}
        target={target}
        visit={target ? visit : undefined}
        onPresent={() => {
          if (target) void navigate({ to: '.', search: {}, replace: true });
          if (timeline.hasNewer) reload(channel.id);
        }}
        onSeen={() => lookedAt(channel.id)}
        onReport={setReported}
      />
      <Arrivals serverId={server.id} />
      <Suspense>{reported ? <ReportDialog message={reported} onClose={() => setReported(null)} /> : null}</Suspense>
    </>
  );
}

function Skeletons() {
  const { t } = useTranslation();
  return (
    <div role="status" className="flex min-h-0 flex-1 flex-col justify-end gap-6 overflow-hidden p-5">
      <span className="sr-only">{t('ui.loading')}</span>
      {['w-1/2', 'w-3/4', 'w-2/5', 'w-2/3'].map((width) => (
        <div key={width} className="flex gap-3">
          <div className="skeleton size-10 rounded-full" />
          <div className="flex flex-1 flex-col gap-2">
            <div className="skeleton h-4 w-32" />
            <div className={`skeleton h-4 ${width}`} />
          </div>
        </div>
      ))}
    </div>
  );
}
