import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, result } from '~/api/client';
import { Problem } from '~/api/problem';
import type { Invite } from '~/api/types';
import { Visitors } from '~/features/landing';
import { SignedIn } from '~/features/profile';
import { serversQuery } from '~/features/servers';
import { login, useSession } from '~/session/session';
import { Avatar } from '~/ui/Avatar';
import { FormTrouble, Trouble } from '~/ui/Trouble';
import { useTitle } from '~/ui/title';

/** What an invite leads to, for anybody; accepting it, for people who have logged in. */
export function InvitePage() {
  const { t } = useTranslation();
  const { code } = useParams({ from: '/invite/$code' });
  const phase = useSession((session) => session.phase);
  const invite = useQuery({
    queryKey: ['invites', code],
    queryFn: () => result(api.GET('/invites/{code}', { params: { path: { code } } })),
    retry: false,
  });
  useTitle(invite.data?.server?.name);
  return (
    <Visitors>
      <div className="panel m-auto w-full max-w-md p-8 text-center shadow-float">
        {invite.isPending ? <div role="status" aria-label={t('ui.loading')} className="skeleton mx-auto h-40" /> : null}
        {invite.isError ? <Over problem={Problem.from(invite.error)} onRetry={() => void invite.refetch()} /> : null}
        {invite.data ? (
          <>
            <Preview invite={invite.data} />
            {phase === 'person' ? (
              <SignedIn>
                <Accept invite={invite.data} />
              </SignedIn>
            ) : (
              <WaysIn code={code} />
            )}
          </>
        ) : null}
      </div>
    </Visitors>
  );
}

function Preview({ invite: { server, serverId } }: { invite: Invite }) {
  const { t } = useTranslation();
  const name = server?.name ?? '';
  return (
    <>
      <p className="text-muted">{t('invites.invitedTo')}</p>
      <div className="mt-4 flex justify-center">
        <Avatar id={serverId} name={name} size={72} square />
      </div>
      <h1 dir="auto" className="mt-3 text-2xl font-bold break-words">
        {name}
      </h1>
      {server?.description ? (
        <p dir="auto" className="mt-1 break-words">
          {server.description}
        </p>
      ) : null}
      <p className="mt-1 text-sm text-muted">{t('members.count', { count: server?.memberCount ?? 1 })}</p>
    </>
  );
}

function Accept({ invite }: { invite: Invite }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const mine = useQuery(serversQuery);
  const isMember = mine.data?.some(({ id }) => id === invite.serverId);
  const accept = useMutation({
    mutationFn: async () => {
      if (isMember) return;
      await result(api.POST('/invites/{code}/accept', { params: { path: { code: invite.code } } }));
      await queries.invalidateQueries({ queryKey: serversQuery.queryKey });
      await queries.ensureQueryData(serversQuery);
    },
    onSuccess: () => navigate({ to: '/servers/$serverId', params: { serverId: invite.serverId } }),
  });
  return (
    <div className="mt-6 flex flex-col gap-3">
      <FormTrouble problem={accept.error} />
      <button
        type="button"
        className="btn btn-primary min-h-12"
        disabled={accept.isPending}
        onClick={() => accept.mutate()}
      >
        {accept.isPending ? t('invites.accepting') : t(isMember ? 'invites.goThere' : 'invites.accept')}
      </button>
    </div>
  );
}

function WaysIn({ code }: { code: string }) {
  const { t } = useTranslation();
  const returnTo = `/invite/${code}`;
  return (
    <div className="mt-6 flex flex-col gap-3">
      <Link to="/signup" search={{ returnTo }} className="btn btn-primary min-h-12">
        {t('invites.signUpToAccept')}
      </Link>
      <button type="button" className="btn btn-quiet min-h-12" onClick={() => void login({ returnTo })}>
        {t('invites.logInToAccept')}
      </button>
    </div>
  );
}

function Over({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const { t } = useTranslation();
  if (problem.status !== 404 && problem.status !== 410) return <Trouble problem={problem} onRetry={onRetry} />;
  const kind = problem.status === 410 ? 'over' : 'unknown';
  return (
    <Told title={t(`invites.${kind}`)} text={t(`invites.${kind}Text`)}>
      <Link to="/" className="btn btn-quiet">
        {t('invites.home')}
      </Link>
    </Told>
  );
}

function Told({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <>
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-2 mb-6 text-muted">{text}</p>
      {children}
    </>
  );
}
