import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, Outlet, useLocation, useParams } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '~/api/problem';
import type { Server } from '~/api/types';
import { Splash } from '~/app/Splash';
import { ChannelList } from '~/features/channels/ChannelList';
import { NoChannels } from '~/features/channels/NoChannels';
import { MemberList } from '~/features/members/MemberList';
import { useShortcuts } from '~/features/switcher/shortcuts';
import { SignedIn } from '~/session/SignedIn';
import { Drawer } from '~/ui/Dialog';
import { Icon } from '~/ui/Icon';
import { useMedia, VERY_WIDE, WIDE } from '~/ui/media';
import { Trouble } from '~/ui/Trouble';
import { LineBanner } from './LineBanner';
import { lastChannel, rememberPlace } from './lastPlace';
import { type Place, PlaceProvider, usePlace } from './place';
import { channelsQuery, serversQuery } from './queries';
import { ServerMenu } from './ServerMenu';
import { ServerRail } from './ServerRail';

const SearchPanel = lazy(() =>
  import('~/features/search/SearchPanel').then((module) => ({ default: module.SearchPanel })),
);
const QuickSwitcher = lazy(() =>
  import('~/features/switcher/QuickSwitcher').then((module) => ({ default: module.QuickSwitcher })),
);

/** One server: its channels on the left, what is open in the middle, members or search on the right. */
export function ServerPage() {
  return (
    <SignedIn>
      <KnownServer />
    </SignedIn>
  );
}

function KnownServer() {
  const { t } = useTranslation();
  const { serverId } = useParams({ from: '/servers/$serverId' });
  const servers = useQuery(serversQuery);
  if (servers.isError && !servers.data) {
    return <Trouble title={t('servers.failed')} problem={servers.error} onRetry={() => void servers.refetch()} />;
  }
  if (!servers.data) return <Splash />;
  const server = servers.data.find(({ id }) => id === serverId);
  if (server) return <Frame key={server.id} server={server} />;
  if (servers.isFetching) return <Splash />;
  return (
    <div className="flex h-full p-2">
      <ServerRail current={serverId} />
      <main id="content" tabIndex={-1} className="panel m-auto max-w-md p-8 text-center outline-none">
        <h1 className="text-xl font-bold">{t('servers.notFound')}</h1>
        <Link to="/" className="btn btn-primary mt-6">
          {t('notFound.home')}
        </Link>
      </main>
    </div>
  );
}

function Frame({ server }: { server: Server }) {
  const { t } = useTranslation();
  const wide = useMedia(WIDE);
  const veryWide = useMedia(VERY_WIDE);
  const { pathname } = useLocation();
  const [drawer, setDrawer] = useState(false);
  const [switching, setSwitching] = useState(false);
  const [side, showSide] = useState<Place['side']>(veryWide ? 'members' : null);
  useEffect(() => showSide((open) => (veryWide ? (open ?? 'members') : null)), [veryWide]);
  useShortcuts(server.id, () => setSwitching(true));
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever was chosen in the drawer closes it
  useEffect(() => {
    setDrawer(false);
    if (!matchMedia(WIDE).matches) showSide(null);
  }, [pathname]);
  const place = useMemo<Place>(
    () => ({ server, wide, openChannels: () => setDrawer(true), side, showSide }),
    [server, wide, side],
  );
  const channels = (
    <div className="flex h-full min-h-0 gap-2">
      <ServerRail current={server.id} />
      <div className="panel flex min-h-0 w-60 flex-1 flex-col p-2">
        <ServerMenu server={server} />
        <ChannelList server={server} onSwitch={() => setSwitching(true)} />
      </div>
    </div>
  );
  return (
    <PlaceProvider value={place}>
      <a href="#content" className="btn btn-primary sr-only z-50 focus:not-sr-only focus:fixed focus:m-3">
        {t('ui.skip')}
      </a>
      <div className="flex h-dvh flex-col">
        <LineBanner />
        <div className="flex min-h-0 flex-1 gap-2 p-0 sm:p-2">
          {wide ? channels : null}
          <Outlet />
          <Side side={side} veryWide={veryWide} onClose={() => showSide(null)}>
            {side === 'members' ? <MemberList server={server} /> : null}
            {side === 'search' ? (
              <Suspense fallback={<Splash />}>
                <SearchPanel server={server} onClose={() => showSide(null)} />
              </Suspense>
            ) : null}
          </Side>
        </div>
      </div>
      {drawer && !wide ? (
        <Drawer label={t('channels.list')} side="left" onClose={() => setDrawer(false)}>
          {channels}
        </Drawer>
      ) : null}
      <Suspense>{switching ? <QuickSwitcher server={server} onClose={() => setSwitching(false)} /> : null}</Suspense>
    </PlaceProvider>
  );
}

/** A third column where there is room for one, else a drawer. */
function Side({
  side,
  veryWide,
  onClose,
  children,
}: {
  side: Place['side'];
  veryWide: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  if (!side) return null;
  const label = t(side === 'members' ? 'members.list' : 'search.title');
  if (veryWide) {
    return (
      <aside aria-label={label} className="panel flex w-72 shrink-0 flex-col overflow-hidden">
        {children}
      </aside>
    );
  }
  return (
    <Drawer label={label} side="right" onClose={onClose}>
      <div className="panel flex h-full flex-col overflow-hidden">
        <button type="button" className="btn-icon m-1 self-end" aria-label={t('ui.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
        {children}
      </div>
    </Drawer>
  );
}

/** A server's address leads to the channel that was open last, or to the first one. */
export function ServerStart() {
  const { t } = useTranslation();
  const { server } = usePlace();
  const channels = useQuery(channelsQuery(server.id));
  useEffect(() => rememberPlace(server.id), [server.id]);
  if (channels.isError) {
    return (
      <Middle>
        <Trouble title={t('channels.failed')} problem={channels.error} onRetry={() => void channels.refetch()} />
      </Middle>
    );
  }
  if (!channels.data) return <Middle>{null}</Middle>;
  const texts = channels.data.filter(({ type }) => type === 'text');
  const goTo = texts.find(({ id }) => id === lastChannel(server.id)) ?? texts[0];
  if (!goTo) {
    return (
      <Middle>
        <NoChannels server={server} />
      </Middle>
    );
  }
  return (
    <Navigate
      to="/servers/$serverId/channels/$channelId"
      params={{ serverId: server.id, channelId: goTo.id }}
      replace
    />
  );
}

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
          <span className="truncate font-bold">{server.name}</span>
        </header>
      )}
      {children}
    </main>
  );
}

export const notVisible = (thrown: unknown): boolean => [403, 404].includes(Problem.from(thrown).status);
