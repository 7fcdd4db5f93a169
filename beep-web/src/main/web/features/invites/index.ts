import { lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';

export const InvitePage = lazyRouteComponent(() => import('./InvitePage'), 'InvitePage');
export const InviteDialog = lazy(() => import('./InviteDialog').then((module) => ({ default: module.InviteDialog })));
