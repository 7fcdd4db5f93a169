import { lazyRouteComponent } from '@tanstack/react-router';

export const ChannelPage = lazyRouteComponent(() => import('./ChannelPage'), 'ChannelPage');
export const ServerStart = lazyRouteComponent(() => import('./ServerStart'), 'ServerStart');

export { ChannelList } from './ChannelList';
export { hearOfChannels } from './events';
export { textChannels } from './order';
export { channelsQuery } from './queries';
