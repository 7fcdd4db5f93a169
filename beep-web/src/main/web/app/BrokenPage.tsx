import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '~/ui/Icon';
import { useRetry } from '~/ui/useRetry';

/** What browsers say of a part of the application that could not be loaded. */
const NOT_LOADED = /dynamically imported module|importing a module script failed/i;

/** A page that could not be drawn: a fault of ours, or a part of it that could not be loaded. */
export function BrokenPage({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  const again = () => location.reload();
  useRetry(error, error instanceof Error && NOT_LOADED.test(error.message) ? again : undefined);
  return (
    <main
      role="alert"
      className="m-auto flex h-full max-w-md flex-col items-center justify-center gap-3 p-6 text-center"
    >
      <span className="grid size-12 place-items-center rounded-2xl bg-danger-soft text-danger">
        <Icon name="warning" size={24} />
      </span>
      <h1 className="text-2xl font-bold">{t('problems.unknown')}</h1>
      <code className="font-mono text-sm break-words text-muted">
        {error instanceof Error ? error.message : String(error)}
      </code>
      <button type="button" className="btn btn-primary mt-3" onClick={again}>
        {t('ui.retry')}
      </button>
    </main>
  );
}
