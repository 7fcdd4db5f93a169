import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { json } from '~/api/client';
import { usePlace } from '~/features/servers/place';
import { keys, usePermissions, usePerson } from '~/features/servers/queries';
import { Middle } from '~/features/servers/ServerPage';
import { MessageSchema } from '~/gateway/frames';
import { toast } from '~/ui/Toasts';
import { FormTrouble, Trouble } from '~/ui/Trouble';
import { useTitle } from '~/ui/title';

const Cases = v.object({
  items: v.array(
    v.looseObject({
      id: v.string(),
      channelId: v.string(),
      messageId: v.string(),
      state: v.string(),
      reports: v.array(v.looseObject({ reason: v.string(), comment: v.nullish(v.string()) })),
      message: v.nullish(MessageSchema),
      decision: v.nullish(v.union([v.string(), v.looseObject({ decision: v.optional(v.string()) })])),
    }),
  ),
  next: v.nullish(v.string()),
});

type Case = v.InferOutput<typeof Cases>['items'][number];
const REASONS = ['spam', 'harassment', 'hate', 'violence', 'illegal', 'other'] as const;
const DECISIONS = ['approve', 'remove', 'archive'] as const;

/** What has been reported in a server, for its moderators (R-MOD-02). */
export function CasesPage() {
  const { t } = useTranslation();
  const { server } = usePlace();
  const [state, setState] = useState<'open' | 'decided'>('open');
  const cases = useQuery({
    queryKey: [...keys.cases(server.id), state],
    queryFn: async () =>
      v.parse(Cases, await json(`/moderation/cases?${new URLSearchParams({ serverId: server.id, state })}`)),
    retry: false,
  });
  useTitle(t('cases.title'), server.name);
  return (
    <Middle>
      <div className="mx-auto w-full max-w-3xl p-5">
        <div className="flex flex-wrap items-end gap-3">
          <div className="flex-1">
            <h1 className="text-2xl font-bold">{t('cases.title')}</h1>
            <p className="text-muted">{t('cases.lead')}</p>
          </div>
          <select
            aria-label={t('cases.filter')}
            className="input w-auto"
            value={state}
            onChange={(event) => setState(event.target.value as typeof state)}
          >
            <option value="open">{t('cases.open')}</option>
            <option value="decided">{t('cases.decided')}</option>
          </select>
        </div>
        {cases.isPending ? <div role="status" aria-label={t('ui.loading')} className="skeleton mt-6 h-24" /> : null}
        {cases.isError ? (
          <Trouble title={t('cases.failed')} problem={cases.error} onRetry={() => void cases.refetch()} />
        ) : null}
        {cases.data?.items.length === 0 ? <p className="py-16 text-center text-muted">{t('cases.none')}</p> : null}
        <ul className="mt-6 flex flex-col gap-4">
          {cases.data?.items.map((each) => (
            <li key={each.id}>
              <CaseCard reported={each} />
            </li>
          ))}
        </ul>
      </div>
    </Middle>
  );
}

function CaseCard({ reported }: { reported: Case }) {
  const { t } = useTranslation();
  const { server } = usePlace();
  const author = usePerson(server.id, reported.message?.authorId ?? '');
  const decision = typeof reported.decision === 'object' ? reported.decision?.decision : reported.decision;
  const known = DECISIONS.find((each) => each === decision);
  return (
    <article className="rounded-2xl border border-line bg-raised p-4">
      <p className="font-semibold">{author?.displayName ?? t('members.unknown')}</p>
      <p className="break-words whitespace-pre-wrap">
        {reported.message?.content ?? <span className="text-muted italic">{t('cases.noText')}</span>}
      </p>
      <p className="mt-3 text-sm font-semibold text-muted">{t('cases.reports', { count: reported.reports.length })}</p>
      <ul className="text-sm text-muted">
        {reported.reports.map(({ reason, comment }, index) => {
          const name = REASONS.find((each) => each === reason);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: reports have no id and do not move
            <li key={index}>
              {name ? t(`reports.reasons.${name}`) : reason}
              {comment ? `: ${comment}` : ''}
            </li>
          );
        })}
      </ul>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Link
          to="/servers/$serverId/channels/$channelId"
          params={{ serverId: server.id, channelId: reported.channelId }}
          search={{ message: reported.messageId }}
          className="link inline-flex min-h-11 items-center"
        >
          {t('cases.jump')}
        </Link>
        {reported.state === 'open' ? <Decide id={reported.id} /> : null}
        {known ? <p>{t('cases.decision', { decision: t(`cases.decisions.${known}`) })}</p> : null}
      </div>
    </article>
  );
}

function Decide({ id }: { id: string }) {
  const { t } = useTranslation();
  const { server } = usePlace();
  const may = usePermissions(server.id);
  const queries = useQueryClient();
  const decide = useMutation({
    mutationFn: (decision: string) =>
      json(`/moderation/cases/${id}/decision`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ decision }),
      }),
    onSuccess: () => {
      toast(t('cases.done'));
      return queries.invalidateQueries({ queryKey: keys.cases(server.id) });
    },
  });
  if (!may.moderate) return null;
  return (
    <>
      {DECISIONS.map((decision) => (
        <button
          key={decision}
          type="button"
          className={`btn ${decision === 'remove' ? 'btn-danger' : 'btn-quiet'}`}
          disabled={decide.isPending}
          onClick={() => decide.mutate(decision)}
        >
          {t(`cases.${decision}`)}
        </button>
      ))}
      <FormTrouble problem={decide.error} />
    </>
  );
}
