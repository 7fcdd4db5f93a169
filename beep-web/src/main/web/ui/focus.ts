import type { KeyboardEvent } from 'react';

/** Arrow keys move the focus among the elements of a list that are marked with `data-item`. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const edge = { Home: 0, End: -1 }[event.key];
  if (step === undefined && edge === undefined) return;
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-item]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  if (at < 0 || items.length === 0) return;
  event.preventDefault();
  const next = edge !== undefined ? items.at(edge) : items[(at + (step ?? 0) + items.length) % items.length];
  next?.focus();
}
