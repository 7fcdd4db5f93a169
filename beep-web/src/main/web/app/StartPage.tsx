import { lazy } from 'react';
import { LandingPage } from '~/features/landing/LandingPage';
import { useSession } from '~/session/session';
import { useTitle } from '~/ui/title';
import { Splash } from './Splash';

const HomePage = lazy(() => import('~/features/home/HomePage').then((module) => ({ default: module.HomePage })));

/** `/`: the landing page for visitors, home for people. */
export function StartPage() {
  useTitle();
  const phase = useSession((session) => session.phase);
  if (phase === 'unknown') return <Splash />;
  return phase === 'person' ? <HomePage /> : <LandingPage />;
}
