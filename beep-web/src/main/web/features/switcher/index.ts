import { lazy } from 'react';

export const QuickSwitcher = lazy(() =>
  import('./QuickSwitcher').then((module) => ({ default: module.QuickSwitcher })),
);

export { useShortcuts } from './shortcuts';
