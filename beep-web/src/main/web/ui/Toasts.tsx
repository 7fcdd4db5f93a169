import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { Icon } from './Icon';

interface Toast {
  id: number;
  text: string;
}

const SHOWN_MILLIS = 6000;
const useToasts = create<{ toasts: Toast[] }>(() => ({ toasts: [] }));
let count = 0;

const drop = (id: number) =>
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));

/** Says something in passing. */
export function toast(text: string): void {
  const id = ++count;
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts.slice(-2), { id, text }] }));
  setTimeout(() => drop(id), SHOWN_MILLIS);
}

/** What is said in passing stands above this element, however high that is. */
export function useBelowToasts(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const { style } = document.documentElement;
    const measure = () =>
      style.setProperty('--below-toasts', `${Math.max(0, innerHeight - element.getBoundingClientRect().top)}px`);
    const watching = new ResizeObserver(measure);
    watching.observe(element);
    addEventListener('resize', measure);
    return () => {
      watching.disconnect();
      removeEventListener('resize', measure);
      style.removeProperty('--below-toasts');
    };
  }, [ref]);
}

export function Toasts() {
  const { t } = useTranslation();
  const toasts = useToasts((state) => state.toasts);
  const ref = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: shown anew with each toast, to be above a dialog opened since
  useEffect(() => {
    ref.current?.hidePopover?.();
    ref.current?.showPopover?.();
  }, [toasts.length]);
  return (
    <div
      ref={ref}
      popover="manual"
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 top-auto bottom-[calc(var(--below-toasts,0px)+0.75rem)] m-0 flex w-full overflow-visible border-0 bg-transparent flex-col items-center gap-2 px-4"
    >
      {toasts.map(({ id, text }) => (
        <div
          key={id}
          className="pointer-events-auto flex max-w-full items-center gap-2 rounded-2xl bg-text py-1.5 pr-1.5 pl-4 text-panel shadow-float"
        >
          <span dir="auto" className="min-w-0 [overflow-wrap:anywhere]">
            {text}
          </span>
          <button
            type="button"
            className="grid size-8 place-items-center rounded-xl"
            aria-label={t('ui.dismiss')}
            onClick={() => drop(id)}
          >
            <Icon name="close" size={16} />
          </button>
        </div>
      ))}
    </div>
  );
}
