import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '~/ui/Icon';
import { usePlace } from './place';

/** The middle of the page, for what is not a conversation. */
export function Middle({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { wide, openChannels, server } = usePlace();
  return (
    <main
      id="content"
      tabIndex={-1}
      className="panel flex min-w-0 flex-1 flex-col overflow-y-auto outline-none max-sm:rounded-none max-sm:border-0"
    >
      {wide ? null : (
        <header className="flex items-center gap-1 border-b border-line p-2">
          <button type="button" className="btn-icon" aria-label={t('channels.open')} onClick={openChannels}>
            <Icon name="menu" />
          </button>
          <span dir="auto" className="truncate font-bold">
            {server.name}
          </span>
        </header>
      )}
      {children}
    </main>
  );
}
