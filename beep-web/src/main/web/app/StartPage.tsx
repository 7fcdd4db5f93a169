import { HomePage } from '~/features/home';
import { LandingPage } from '~/features/landing';
import { useSession } from '~/session/session';
import { Splash } from '~/ui/Splash';
import { useTitle } from '~/ui/title';

/** `/`: the landing page for visitors, home for people. */
export function StartPage() {
  useTitle();
  const phase = useSession((session) => session.phase);
  if (phase === 'unknown') return <Splash />;
  return phase === 'person' ? <HomePage /> : <LandingPage />;
}
