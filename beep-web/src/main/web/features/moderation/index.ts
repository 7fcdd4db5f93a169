import { lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';

export const CasesPage = lazyRouteComponent(() => import('./CasesPage'), 'CasesPage');
export const ReportDialog = lazy(() => import('./ReportDialog').then((module) => ({ default: module.ReportDialog })));

export { hearOfCases } from './events';
