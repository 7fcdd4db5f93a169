import { lazy } from 'react';
import { LandingPage } from '~/features/landing/LandingPage';
import { useSession } from '~/session/session';
import { useTitle } from '~/ui/title';

const HomePage = lazy(() => import('~/features/home/HomePage').then((module) => ({ default: module.HomePage })));

/** `/`: the landing page for visitors, home for people. */
export function StartPage() {
  useTitle();
  const phase = useSession((session) => session.phase);
  return phase === 'person' ? <HomePage /> : <LandingPage />;
}
