import { lazy } from 'react';

export const SearchPanel = lazy(() => import('./SearchPanel').then((module) => ({ default: module.SearchPanel })));

export { useSearchWish } from './wish';
