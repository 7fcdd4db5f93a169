import { useTranslation } from 'react-i18next';
import { reconnectNow } from '~/gateway/line';
import { Icon } from '~/ui/Icon';
import { sendWaiting, useOutbox } from './outbox';

/** One line for all messages of a channel that wait until somebody answers. */
export function WaitingLine({ channel }: { channel: string }) {
  const { t } = useTranslation();
  const count = useOutbox(
    ({ unsent }) => unsent.filter((each) => each.channel === channel && each.state === 'waiting').length,
  );
  const queued = useOutbox(({ unsent }) => unsent.filter((each) => each.channel === channel && !each.shownAs).length);
  return (
    <div role="status" className={count > 0 ? 'flex items-center gap-2 px-5 py-1 text-sm text-muted' : 'sr-only'}>
      {count > 0 ? (
        <>
          <Icon name="retry" size={16} />
          <span>{t('messages.waiting', { count: queued })}</span>
          <button
            type="button"
            className="min-h-9 font-semibold text-brand-text underline"
            onClick={() => {
              reconnectNow();
              sendWaiting();
            }}
          >
            {t('messages.sendNow')}
          </button>
        </>
      ) : null}
    </div>
  );
}
