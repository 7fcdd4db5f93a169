/** Keys that move the messages, also while somebody writes. */
export type ScrollKey = 'PageUp' | 'PageDown' | 'Home' | 'End';

type Scroll = (key: ScrollKey) => void;

let scroll: Scroll | null = null;

/** The list that is in the page moves by these keys, until it goes. */
export function moveByKeys(by: Scroll): () => void {
  scroll = by;
  return () => {
    if (scroll === by) scroll = null;
  };
}

/** Moves the messages if the key is one that does; Home and End belong to the words while there are any. */
export function scrolls(
  event: { key: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean },
  words = '',
): boolean {
  const { key } = event;
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  const moves = key === 'PageUp' || key === 'PageDown' || (words === '' && (key === 'Home' || key === 'End'));
  if (moves) scroll?.(key);
  return moves;
}
