import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useParams } from '@tanstack/react-router';
import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Server } from '~/api/types';
import { ChannelList } from '~/features/channels';
import { MemberList } from '~/features/members';
import { SignedIn } from '~/features/profile';
import { SearchPanel } from '~/features/search';
import { type Place, PlaceProvider, ServerRail, serversQuery } from '~/features/servers';
import { QuickSwitcher, useShortcuts } from '~/features/switcher';
import { keep, recall } from '~/session/personal';
import { Drawer } from '~/ui/Dialog';
import { Guarded } from '~/ui/Guarded';
import { Icon } from '~/ui/Icon';
import { useMedia, VERY_WIDE, WIDE } from '~/ui/media';
import { Splash } from '~/ui/Splash';
import { Trouble } from '~/ui/Trouble';
import { LineBanner } from './LineBanner';
import { ServerMenu } from './ServerMenu';

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
  const [side, showSide] = useSide(veryWide);
  useShortcuts(server.id, () => setSwitching(true));
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever was chosen in the drawer closes it
  useEffect(() => {
    setDrawer(false);
    if (!matchMedia(WIDE).matches) showSide(null);
  }, [pathname]);
  const place = useMemo<Place>(
    () => ({ server, wide, openChannels: () => setDrawer(true), side, showSide }),
    [server, wide, side, showSide],
  );
  const channels = (
    <div className="flex h-full min-h-0 gap-2">
      <ServerRail current={server.id} />
      <div className="panel flex min-h-0 w-60 flex-1 flex-col p-2">
        <ServerMenu server={server} />
        <Guarded of={server.id}>
          <ChannelList server={server} onSwitch={() => setSwitching(true)} />
        </Guarded>
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
            <Guarded of={`${server.id} ${side}`}>
              {side === 'members' ? <MemberList server={server} /> : null}
              {side === 'search' ? (
                <Suspense fallback={<Splash />}>
                  <SearchPanel server={server} onClose={() => showSide(null)} />
                </Suspense>
              ) : null}
            </Guarded>
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

const SIDE = 'side';

/** What stands at the right: members where there is room, unless the person has sent them away. */
function useSide(veryWide: boolean): [Place['side'], Place['showSide']] {
  const usual = veryWide && recall(SIDE) !== 'none' ? 'members' : null;
  const [side, setSide] = useState<Place['side']>(usual);
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew when the room changes
  useEffect(() => setSide(usual), [veryWide]);
  const show = useCallback<Place['showSide']>(
    (wanted) => {
      if (veryWide && wanted !== 'search') keep(SIDE, wanted ?? 'none');
      setSide(wanted);
    },
    [veryWide],
  );
  return [side, show];
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
