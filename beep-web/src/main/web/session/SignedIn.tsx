import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '~/api/problem';
import { Splash } from '~/app/Splash';
import { startMediaWorker } from '~/features/media/mediaWorker';
import { meQuery } from '~/features/servers/queries';
import { goLive } from '~/gateway/live';
import { Trouble } from '~/ui/Trouble';
import { login, useSession } from './session';

const WelcomePage = lazy(() =>
  import('~/features/signup/WelcomePage').then((module) => ({ default: module.WelcomePage })),
);

/** Shows its children to people with a profile, and takes everybody else there by way of Keycloak. */
export function SignedIn({ children }: { children: ReactNode }) {
  const session = useSession();
  return session.phase === 'person' ? <WithProfile>{children}</WithProfile> : <ToLogin />;
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
  if (me.isError) return <Trouble problem={me.error} onRetry={() => void me.refetch()} />;
  if (!me.data) return <Splash />;
  return <Live id={me.data.id}>{children}</Live>;
}

function Live({ id, children }: { id: string; children: ReactNode }) {
  const queries = useQueryClient();
  useEffect(() => goLive(queries, id), [queries, id]);
  useEffect(startMediaWorker, []);
  return children;
}
