import { lazy } from 'react';

export const AddServerDialog = lazy(() =>
  import('./AddServerDialog').then((module) => ({ default: module.AddServerDialog })),
);
export const LeaveServerDialog = lazy(() =>
  import('./LeaveServerDialog').then((module) => ({ default: module.LeaveServerDialog })),
);

export { hearOfServers } from './events';
export { lastChannel, lastServer, rememberPlace } from './lastPlace';
export { Middle } from './Middle';
export { NameForm } from './NameForm';
export { type Place, PlaceProvider, usePlace } from './place';
export { serversQuery } from './queries';
export { ServerRail } from './ServerRail';
