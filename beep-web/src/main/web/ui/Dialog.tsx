import { createContext, type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon';

const Container = createContext<HTMLElement | null>(null);

/** Where menus belong: into the modal element that is open, as nothing outside it can be reached. */
export const useMenuContainer = (): HTMLElement | null => useContext(Container);

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** A sentence under the title. */
  description?: string;
}

/** A modal dialog of the browser's own: it traps and gives back the focus, and Escape closes it. */
export function Dialog({ title, description, onClose, children }: DialogProps) {
  const { t } = useTranslation();
  const ref = useModal(onClose);
  const id = useId();
  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      className="m-auto w-[min(30rem,calc(100vw-2rem))] rounded-3xl border border-line bg-panel p-0 text-text shadow-float"
    >
      <div className="flex max-h-[85dvh] flex-col overflow-y-auto p-6">
        <div className="mb-4 flex items-start gap-3">
          <div className="min-w-0 flex-1">
            <h2 id={id} className="text-xl font-bold">
              {title}
            </h2>
            {description ? (
              <p dir="auto" className="mt-1 text-muted">
                {description}
              </p>
            ) : null}
          </div>
          <button type="button" className="btn-icon -mt-1 -mr-2" aria-label={t('ui.close')} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}

/** A panel that slides in from the side on narrow screens. */
export function Drawer({
  label,
  side,
  onClose,
  children,
}: {
  label: string;
  side: 'left' | 'right';
  onClose: () => void;
  children: ReactNode;
}) {
  const ref = useModal(onClose);
  useBackCloses(onClose);
  const [container, setContainer] = useState<HTMLElement | null>(null);
  useEffect(() => setContainer(ref.current), [ref]);
  return (
    <dialog
      ref={ref}
      aria-label={label}
      className={`drawer m-0 h-dvh max-h-none w-[min(22rem,calc(100vw-3rem))] max-w-none bg-bg p-2 text-text shadow-float ${side === 'right' ? 'ml-auto' : ''}`}
    >
      <Container.Provider value={container}>{children}</Container.Provider>
    </dialog>
  );
}

/** Something to look at that fills the window; the browser's way back, Escape, and what is shown itself close it. */
export function Showing({
  label,
  onClose,
  children,
}: {
  label: string;
  onClose: () => void;
  children: (container: HTMLElement) => ReactNode;
}) {
  const ref = useModal(onClose);
  useBackCloses(onClose);
  const [container, setContainer] = useState<HTMLElement | null>(null);
  useEffect(() => setContainer(ref.current), [ref]);
  return (
    <dialog ref={ref} aria-label={label} className="m-0 h-dvh max-h-none w-dvw max-w-none bg-transparent text-text">
      {container ? children(container) : null}
    </dialog>
  );
}

const OPEN = 'beepOpen';

/** The browser's way back closes what is open, and nothing else; one that is closed otherwise leaves no step behind. */
function useBackCloses(onClose: () => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const isOpen = () => Boolean((history.state as Record<string, unknown> | null)?.[OPEN]);
    if (!isOpen()) history.pushState({ ...history.state, [OPEN]: true }, '');
    const back = () => {
      if (!isOpen()) close.current();
    };
    addEventListener('popstate', back);
    return () => {
      removeEventListener('popstate', back);
      if (isOpen()) history.back();
    };
  }, []);
}

function useModal(onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    const opener = document.activeElement;
    const cancel = (event: Event) => {
      event.preventDefault();
      close.current();
    };
    const outside = (event: MouseEvent) => {
      if (event.target === dialog) close.current();
    };
    dialog.addEventListener('cancel', cancel);
    dialog.addEventListener('mousedown', outside);
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      dialog.removeEventListener('cancel', cancel);
      dialog.removeEventListener('mousedown', outside);
      dialog.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return ref;
}
