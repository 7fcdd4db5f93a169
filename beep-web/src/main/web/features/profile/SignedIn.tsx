import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '~/api/problem';
import { login, useSession } from '~/session/session';
import { Splash } from '~/ui/Splash';
import { Trouble } from '~/ui/Trouble';
import { meQuery } from './queries';

const WelcomePage = lazy(() => import('./WelcomePage').then((module) => ({ default: module.WelcomePage })));

/** Shows its children to people with a profile, and takes everybody else there by way of Keycloak. */
export function SignedIn({ children }: { children: ReactNode }) {
  const session = useSession();
  if (session.phase === 'person') return <WithProfile>{children}</WithProfile>;
  if (session.phase === 'unknown') return <Splash />;
  return session.ended ? <Ended /> : <ToLogin />;
}

/** The session was ended elsewhere, or is over: whoever it was decides whether to log in again. */
function Ended() {
  const { t } = useTranslation();
  const again = () => void login({ returnTo: location.pathname + location.search + location.hash });
  return (
    <main className="m-auto flex h-full max-w-md flex-col items-center justify-center gap-3 p-6 text-center">
      <img src="/beep.svg" alt="" width="56" height="56" />
      <h1 className="mt-2 text-2xl font-bold">{t('session.ended')}</h1>
      <p className="text-muted">{t('session.endedText')}</p>
      <button type="button" className="btn btn-primary mt-3 min-h-12 px-6" onClick={again}>
        {t('landing.logIn')}
      </button>
    </main>
  );
}

function ToLogin() {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<unknown>();
  const go = () => {
    setProblem(undefined);
    login({ returnTo: location.pathname + location.search + location.hash }).catch(setProblem);
  };
  useEffect(go, []);
  return problem ? (
    <Trouble title={t('session.failed')} problem={problem} onRetry={go} />
  ) : (
    <Splash text={t('session.toLogin')} />
  );
}

function WithProfile({ children }: { children: ReactNode }) {
  const me = useQuery(meQuery);
  if (me.isError && Problem.from(me.error).slug === 'profile-incomplete') return <WelcomePage />;
  if (me.data) return children;
  return me.isError ? <Trouble problem={me.error} onRetry={() => void me.refetch()} /> : <Splash />;
}
