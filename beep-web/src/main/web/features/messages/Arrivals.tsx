import { useTranslation } from 'react-i18next';
import type { Message } from '~/api/message';
import { usePerson } from '~/features/members';
import { useArrivals } from './announcements';

/** Reads out what others have just written in the open channel. */
export function Arrivals({ serverId }: { serverId: string }) {
  const { t } = useTranslation();
  const arrivals = useArrivals((state) => state.arrivals);
  const [only] = arrivals;
  return (
    <div className="sr-only" aria-live="polite">
      {arrivals.length > 1 ? t('messages.arrived', { count: arrivals.length }) : null}
      {arrivals.length === 1 && only ? <One serverId={serverId} message={only} /> : null}
    </div>
  );
}

function One({ serverId, message }: { serverId: string; message: Message }) {
  const { t } = useTranslation();
  const author = usePerson(serverId, message.authorId);
  return t('messages.arrived', {
    count: 1,
    name: author?.displayName ?? t('members.unknown'),
    text: message.content || t('messages.file'),
  });
}
