import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePerson } from '~/features/members';
import { Middle, usePlace } from '~/features/servers';
import { Guarded } from '~/ui/Guarded';
import { Trouble } from '~/ui/Trouble';
import { useTitle } from '~/ui/title';
import { type Case, casesQuery } from './queries';
import { REASONS } from './reasons';

/** What has been reported in a server, for its moderators (R-MOD-02). */
export function CasesPage() {
  const { t } = useTranslation();
  const { server } = usePlace();
  const found = useInfiniteQuery(casesQuery(server.id));
  const cases = found.data?.pages.flatMap((page) => page.cases);
  useTitle(t('cases.title'), server.name);
  return (
    <Middle>
      <div className="mx-auto w-full max-w-3xl p-5">
        <h1 className="text-2xl font-bold">{t('cases.title')}</h1>
        <p className="text-muted">{t('cases.lead')}</p>
        {found.isPending ? <div role="status" aria-label={t('ui.loading')} className="skeleton mt-6 h-24" /> : null}
        {found.isError ? (
          <Trouble title={t('cases.failed')} problem={found.error} onRetry={() => void found.refetch()} />
        ) : null}
        {cases?.length === 0 ? <p className="py-16 text-center text-muted">{t('cases.none')}</p> : null}
        <ul className="mt-6 flex flex-col gap-4">
          {cases?.map((each) => (
            <li key={each.id}>
              <Guarded of={each.id}>
                <CaseCard reported={each} />
              </Guarded>
            </li>
          ))}
        </ul>
        {found.hasNextPage ? (
          <button
            type="button"
            className="btn btn-quiet mt-4 w-full"
            disabled={found.isFetching}
            onClick={() => void found.fetchNextPage()}
          >
            {t('search.more')}
          </button>
        ) : null}
      </div>
    </Middle>
  );
}

function CaseCard({ reported: { channelId, messageId, message, reports } }: { reported: Case }) {
  const { t } = useTranslation();
  const { server } = usePlace();
  const author = usePerson(server.id, message?.authorId);
  return (
    <article className="rounded-2xl border border-line bg-raised p-4">
      <p dir="auto" className="font-semibold">
        {author?.displayName ?? t('members.unknown')}
      </p>
      <p dir="auto" className="break-words whitespace-pre-wrap">
        {message?.content || <span className="text-muted italic">{t('cases.noText')}</span>}
      </p>
      <p className="mt-3 text-sm font-semibold text-muted">{t('cases.reports', { count: reports.length })}</p>
      <ul className="text-sm text-muted">
        {reports.map(({ reason, comment }, index) => {
          const known = REASONS.find((each) => each === reason);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: reports have no id and do not move
            <li key={index}>
              {known ? t(`reports.reasons.${known}`) : reason}
              {comment ? (
                <>
                  : <bdi dir="auto">{comment}</bdi>
                </>
              ) : null}
            </li>
          );
        })}
      </ul>
      <Link
        to="/servers/$serverId/channels/$channelId"
        params={{ serverId: server.id, channelId }}
        search={{ message: messageId }}
        className="link mt-2 inline-flex min-h-11 items-center"
      >
        {t('cases.jump')}
      </Link>
    </article>
  );
}
