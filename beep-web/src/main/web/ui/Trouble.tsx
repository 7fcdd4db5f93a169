import { useTranslation } from 'react-i18next';
import { Problem } from '~/api/problem';
import { Icon } from './Icon';
import { useIsTellable, useProblemText } from './problemText';
import { useRetry } from './useRetry';

/** An error with what can be done about it. */
export function Trouble({ problem, onRetry, title }: { problem: unknown; onRetry?: () => void; title?: string }) {
  const { t } = useTranslation();
  const text = useProblemText();
  useRetry(problem, onRetry);
  if (!useIsTellable(problem)) return null;
  return (
    <div role="alert" className="m-auto flex max-w-md flex-col items-center gap-3 p-6 text-center">
      <span className="grid size-12 place-items-center rounded-2xl bg-danger-soft text-danger">
        <Icon name="warning" size={24} />
      </span>
      {title ? <h2 className="text-lg font-bold">{title}</h2> : null}
      <p>{text(problem)}</p>
      <Trace problem={problem} className="text-sm text-muted" />
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
  return problem ? <Line problem={problem} /> : null;
}

function Line({ problem }: { problem: unknown }) {
  const text = useProblemText();
  if (!useIsTellable(problem)) return null;
  return (
    <div
      role="alert"
      className="rounded-xl border border-danger bg-danger-soft px-3.5 py-2.5 text-[0.9375rem] text-danger"
    >
      <p>{text(problem)}</p>
      <Trace problem={problem} className="text-sm" />
    </div>
  );
}

/** What finds a failure of Beep's own in its logs; a refusal needs no looking for. */
function Trace({ problem, className }: { problem: unknown; className: string }) {
  const { t } = useTranslation();
  const { status, traceId } = Problem.from(problem);
  if (status < 500 || !traceId) return null;
  return (
    <p className={className}>
      {t('ui.trace')} <code className="font-mono select-all">{traceId}</code>
    </p>
  );
}
