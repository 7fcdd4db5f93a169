import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choices } from '~/features/preferences';

/** The frame of pages for people who are not in the application (yet). */
export function Visitors({ children, action }: { children: ReactNode; action?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="flex h-full flex-col overflow-y-auto">
      <a href="#content" className="btn btn-primary sr-only focus:not-sr-only focus:absolute focus:m-3">
        {t('ui.skipToContent')}
      </a>
      <header className="mx-auto flex w-full max-w-6xl items-center gap-3 px-5 py-4">
        <Link to="/" className="mr-auto flex min-h-11 items-center gap-3 rounded-xl text-xl font-bold">
          <img src="/beep.svg" alt="" width="36" height="36" />
          Beep
        </Link>
        {action}
      </header>
      <main id="content" tabIndex={-1} className="mx-auto flex w-full max-w-6xl flex-1 flex-col px-5 outline-none">
        {children}
      </main>
      <footer className="px-5 py-6">
        <Choices />
      </footer>
    </div>
  );
}
