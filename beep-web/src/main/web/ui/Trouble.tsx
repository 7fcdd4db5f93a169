import { useTranslation } from 'react-i18next';
import { Problem } from '~/api/problem';
import { Icon } from './Icon';

/** A problem in the reader's language; what is not known is told as the service told it. */
export function useProblemText(): (thrown: unknown) => string {
  const { t, i18n } = useTranslation();
  return (thrown) => {
    const problem = Problem.from(thrown);
    const key = `problems.${problem.slug}`;
    if (i18n.exists(key)) return i18n.t(key as 'problems.unreachable');
    if (problem.status === 503 || problem.status === 504) return t('problems.unavailable');
    if (problem.status === 429) return t('problems.too-many-requests');
    return problem.detail ?? (problem.title || t('problems.unknown'));
  };
}

/** An error with what can be done about it. */
export function Trouble({ problem, onRetry, title }: { problem: unknown; onRetry?: () => void; title?: string }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const { traceId } = Problem.from(problem);
  return (
    <div role="alert" className="m-auto flex max-w-md flex-col items-center gap-3 p-6 text-center">
      <span className="grid size-12 place-items-center rounded-2xl bg-danger-soft text-danger">
        <Icon name="warning" size={24} />
      </span>
      {title ? <h2 className="text-lg font-bold">{title}</h2> : null}
      <p>{text(problem)}</p>
      {traceId ? (
        <p className="text-sm text-muted">
          {t('ui.trace')} <code className="font-mono select-all">{traceId}</code>
        </p>
      ) : null}
      {onRetry ? (
        <button type="button" className="btn btn-quiet" onClick={onRetry}>
          <Icon name="retry" size={18} />
          {t('ui.retry')}
        </button>
      ) : null}
    </div>
  );
}

/** One line of it, inside a form. */
export function FormTrouble({ problem }: { problem: unknown }) {
  const { t } = useTranslation();
  const text = useProblemText();
  if (!problem) return null;
  const { traceId } = Problem.from(problem);
  return (
    <div
      role="alert"
      className="rounded-xl border border-danger bg-danger-soft px-3.5 py-2.5 text-[0.9375rem] text-danger"
    >
      <p>{text(problem)}</p>
      {traceId ? (
        <p className="text-sm">
          {t('ui.trace')} <code className="font-mono select-all">{traceId}</code>
        </p>
      ) : null}
    </div>
  );
}
