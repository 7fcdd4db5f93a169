import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/profile';
import { Avatar } from '~/ui/Avatar';
import { Icon } from '~/ui/Icon';
import { useProblemText } from '~/ui/problemText';
import { Content } from './Content';
import { discard, retry } from './outbox';
import type { Unsent } from './unsent';

/** A message of one's own that is on its way, waits, or was refused. */
export function UnsentRow({ unsent, first }: { unsent: Unsent; first: boolean }) {
  const { t } = useTranslation();
  const me = useMe();
  const { state } = unsent;
  return (
    <div className={`px-3 py-0.5 sm:px-5 ${first ? 'mt-3' : ''}`}>
      <div className="flex gap-3">
        {first ? <Avatar id={me.id} name={me.displayName} /> : <span className="w-10 shrink-0" />}
        <div className="min-w-0 flex-1">
          {first ? (
            <p dir="auto" className="font-semibold">
              {me.displayName}
            </p>
          ) : null}
          <div className={state === 'refused' ? '' : 'text-muted'}>
            <Content text={unsent.content} />
            {unsent.attachments.map(({ mediaId, name }) => (
              <p dir="auto" key={mediaId} className="flex items-center gap-2">
                <Icon name="file" size={16} />
                {name}
              </p>
            ))}
          </div>
          {state === 'refused' ? <Refused unsent={unsent} /> : null}
          {state === 'uploading' ? <p className="text-sm text-muted">{t('messages.uploading')}</p> : null}
          {state === 'sending' ? <span className="sr-only">{t('messages.sending')}</span> : null}
          {state === 'waiting' ? <span className="sr-only">{t('messages.waiting', { count: 1 })}</span> : null}
        </div>
      </div>
    </div>
  );
}

function Refused({ unsent: { key, problem } }: { unsent: Unsent }) {
  const { t } = useTranslation();
  const text = useProblemText();
  return (
    <div role="alert" className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-danger">
      <span>
        {t('messages.notSent')} {problem ? text(problem) : null}
      </span>
      <button type="button" className="btn btn-quiet min-h-9 text-sm" onClick={() => retry(key)}>
        {t('ui.retry')}
      </button>
      <button type="button" className="btn btn-quiet min-h-9 text-sm" onClick={() => discard(key)}>
        {t('messages.discard')}
      </button>
    </div>
  );
}
