import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { VListHandle } from 'virtua';
import type { Row } from './rows';
import { moveByKeys, type ScrollKey, scrolls } from './scrolling';

/** Of a page, what stays in view as the next one begins. */
const KEPT_PIXELS = 48;

/** Arrow keys go from message to message, and PageUp, PageDown, Home, End move the list; the focus stays in it. */
export function useMessageKeys(
  list: RefObject<VListHandle | null>,
  rows: readonly Row[],
  focused: string | null,
  focus: (id: string) => void,
): (event: KeyboardEvent<HTMLElement>) => void {
  function move(key: ScrollKey): void {
    const view = list.current;
    if (!view) return;
    const page = Math.max(view.viewportSize - KEPT_PIXELS, KEPT_PIXELS);
    if (key === 'Home') view.scrollToIndex(0, { align: 'start' });
    else if (key === 'End') view.scrollToIndex(rows.length - 1, { align: 'end' });
    else view.scrollBy(key === 'PageUp' ? -page : page);
  }

  const latestMove = useRef(move);
  latestMove.current = move;
  useEffect(() => moveByKeys((key) => latestMove.current(key)), []);

  function step(by: number): boolean {
    const messages = rows.map((row, index) => ({ row, index })).filter(({ row }) => row.kind === 'message');
    const at = messages.findIndex(({ row }) => row.key === focused);
    const next = at < 0 ? messages.at(-1) : messages[at + by];
    if (!next) return false;
    focus(next.row.key);
    list.current?.scrollToIndex(next.index, { align: 'nearest' });
    requestAnimationFrame(() => document.getElementById(`message-${next.row.key}`)?.focus({ preventScroll: true }));
    return true;
  }

  return (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (scrolls(event)) {
      event.preventDefault();
      requestAnimationFrame(() => requestAnimationFrame(focusFirstInView));
    } else if (by && !event.altKey && !event.ctrlKey && !event.metaKey && step(by)) {
      event.preventDefault();
    }
  };
}

/** The message that had the focus may have left the page. */
function focusFirstInView(): void {
  const top = document.querySelector('[role=log]')?.getBoundingClientRect().top ?? 0;
  const messages = [...document.querySelectorAll<HTMLElement>('[role=log] article')];
  messages.find((message) => message.getBoundingClientRect().top >= top)?.focus({ preventScroll: true });
}
