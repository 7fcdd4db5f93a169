import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignedIn, UserMenu, useMe } from '~/features/profile';
import { AddServerDialog, lastServer, serversQuery } from '~/features/servers';
import { Icon, type IconName } from '~/ui/Icon';
import { Splash } from '~/ui/Splash';
import { Trouble } from '~/ui/Trouble';

/** Home: the last server for those who have one, a beginning for those who have none. */
export function HomePage() {
  return (
    <SignedIn>
      <Home />
    </SignedIn>
  );
}

function Home() {
  const { t } = useTranslation();
  const servers = useQuery(serversQuery);
  if (servers.isError) {
    return <Trouble title={t('servers.failed')} problem={servers.error} onRetry={() => void servers.refetch()} />;
  }
  if (!servers.data) return <Splash />;
  const goTo = servers.data.find(({ id }) => id === lastServer()) ?? servers.data[0];
  return goTo ? <Navigate to="/servers/$serverId" params={{ serverId: goTo.id }} replace /> : <Beginning />;
}

function Beginning() {
  const { t } = useTranslation();
  const me = useMe();
  const [adding, setAdding] = useState<'create' | 'join' | null>(null);
  return (
    <div className="flex h-full flex-col overflow-y-auto">
      <header className="mx-auto flex w-full max-w-4xl items-center gap-3 px-5 py-4">
        <img src="/beep.svg" alt="" width="36" height="36" />
        <span className="mr-auto text-xl font-bold">Beep</span>
        <UserMenu />
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto flex w-full max-w-4xl flex-1 flex-col justify-center px-5 pb-24 outline-none"
      >
        <h1 className="text-3xl font-extrabold tracking-tight sm:text-4xl">
          {t('home.title', { name: me.displayName })}
        </h1>
        <p className="mt-2 text-lg text-muted">{t('home.lead')}</p>
        <div className="mt-8 grid gap-4 sm:grid-cols-2">
          <Way icon="plus" title={t('home.create')} text={t('home.createText')} onClick={() => setAdding('create')} />
          <Way icon="invite" title={t('home.join')} text={t('home.joinText')} onClick={() => setAdding('join')} />
        </div>
      </main>
      <Suspense>{adding ? <AddServerDialog first={adding} onClose={() => setAdding(null)} /> : null}</Suspense>
    </div>
  );
}

function Way({ icon, title, text, onClick }: { icon: IconName; title: string; text: string; onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="panel flex items-start gap-4 p-6 text-left transition-colors hover:border-strong-line hover:bg-raised"
    >
      <span className="grid size-12 shrink-0 place-items-center rounded-2xl bg-brand-soft text-brand-text">
        <Icon name={icon} size={24} />
      </span>
      <span>
        <span className="block text-lg font-bold">{title}</span>
        <span className="block text-muted">{text}</span>
      </span>
    </button>
  );
}
