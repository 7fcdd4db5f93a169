import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon';

interface GuardedProps {
  children: ReactNode;
  /** What stands there instead; a sentence and a button when nothing is given. */
  instead?: ReactNode;
  /** Another one is another attempt. */
  of?: string | undefined;
}

/** A part of the page that takes nothing else down when it cannot be drawn. */
export class Guarded extends Component<GuardedProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(thrown: unknown, { componentStack }: ErrorInfo): void {
    console.error('A part of the page could not be drawn', thrown, componentStack);
  }

  override componentDidUpdate({ of }: GuardedProps): void {
    if (this.state.broken && of !== this.props.of) this.setState({ broken: false });
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return this.props.instead ?? <Broken onRetry={() => this.setState({ broken: false })} />;
  }
}

function Broken({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="alert" className="m-auto flex flex-col items-center gap-3 p-6 text-center">
      <p>{t('problems.part')}</p>
      <button type="button" className="btn btn-quiet" onClick={onRetry}>
        <Icon name="retry" size={18} />
        {t('ui.retry')}
      </button>
    </div>
  );
}
