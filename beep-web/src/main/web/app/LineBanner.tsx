import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reconnectNow, useLine } from '~/gateway/line';
import { Icon } from '~/ui/Icon';

const PATIENCE_MILLIS = 2500;

/** Says calmly that the connection is interrupted; short interruptions are nobody's business. */
export function LineBanner() {
  const { t } = useTranslation();
  const { line, since } = useLine();
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (line === 'live') return;
    const timer = setTimeout(() => setLate(true), Math.max(0, since + PATIENCE_MILLIS - Date.now()));
    return () => clearTimeout(timer);
  }, [line, since]);
  const shown = late && line !== 'live';
  return (
    <div
      role="status"
      className={
        shown
          ? 'flex flex-wrap items-center justify-center gap-x-4 gap-y-1 bg-signal-soft px-4 py-1.5 text-sm text-signal'
          : 'sr-only'
      }
    >
      {shown ? (
        <>
          <span className="flex items-center gap-2">
            <Icon name="retry" size={16} />
            {t('line.lost')}
          </span>
          <button type="button" className="min-h-8 font-semibold underline" onClick={reconnectNow}>
            {t('line.now')}
          </button>
        </>
      ) : null}
    </div>
  );
}
