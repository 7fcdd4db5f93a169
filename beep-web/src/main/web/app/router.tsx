import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { ChannelPage, ServerStart } from '~/features/channels';
import { InvitePage } from '~/features/invites';
import { CasesPage } from '~/features/moderation';
import { SignUpPage } from '~/features/signup';
import { inside } from '~/session/session';
import { BrokenPage } from './BrokenPage';
import { NotFoundPage } from './NotFoundPage';
import { prepareChannel, prepareServer } from './queries';
import { Root } from './Root';
import { StartPage } from './StartPage';

const root = createRootRoute({ component: Root, notFoundComponent: NotFoundPage });

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const start = createRoute({ getParentRoute: () => root, path: '/', component: StartPage });

const signUp = createRoute({
  getParentRoute: () => root,
  path: '/signup',
  component: SignUpPage,
  validateSearch: (search: Record<string, unknown>): { returnTo?: string } => {
    const returnTo = text(search.returnTo);
    return returnTo === undefined ? {} : { returnTo: inside(returnTo) };
  },
});

const invite = createRoute({
  getParentRoute: () => root,
  path: '/invite/$code',
  component: InvitePage,
});

const server = createRoute({
  getParentRoute: () => root,
  path: '/servers/$serverId',
  loader: ({ params }) => prepareServer(params.serverId),
  component: lazyRouteComponent(() => import('./ServerPage'), 'ServerPage'),
});

const serverStart = createRoute({
  getParentRoute: () => server,
  path: '/',
  component: ServerStart,
});

const channel = createRoute({
  getParentRoute: () => server,
  path: '/channels/$channelId',
  component: ChannelPage,
  validateSearch: (search: Record<string, unknown>): { message?: string } => {
    const message = text(search.message);
    return message ? { message } : {};
  },
  loaderDeps: ({ search }) => search,
  loader: ({ params, deps }) => prepareChannel(params.serverId, params.channelId, deps.message),
});

const cases = createRoute({
  getParentRoute: () => server,
  path: '/moderation',
  component: CasesPage,
});

export const router = createRouter({
  routeTree: root.addChildren([start, signUp, invite, server.addChildren([serverStart, channel, cases])]),
  defaultErrorComponent: BrokenPage,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
