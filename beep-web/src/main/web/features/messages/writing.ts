import type { KeyboardEvent } from 'react';

/** The key code of keys that an input method takes for itself; Safari says of none of them that they are composing. */
const TAKEN_BY_INPUT_METHOD = 229;

/** Whether the key is one with which an input method is told something. */
export const isComposing = ({ nativeEvent: { isComposing, keyCode } }: KeyboardEvent): boolean =>
  isComposing || keyCode === TAKEN_BY_INPUT_METHOD;

/** Whether a place in a text stands inside a block of code that is still open. */
export const isInFence = (text: string, at: number): boolean =>
  (text.slice(0, at).match(/^ {0,3}(?:```|~~~)/gm) ?? []).length % 2 === 1;

/** Whether a key press sends what has been written: Enter, unless a line is wanted, or there is a button for it. */
export function sends(event: KeyboardEvent<HTMLTextAreaElement>, hasKeyboard: boolean): boolean {
  const { value, selectionStart } = event.currentTarget;
  return (
    event.key === 'Enter' && !event.shiftKey && hasKeyboard && !isComposing(event) && !isInFence(value, selectionStart)
  );
}

/** The files of something pasted; none when it has words too, as cells of a spreadsheet have beside their picture. */
export const pastedFiles = (data: DataTransfer): File[] =>
  data.types.includes('text/plain') && data.types.includes('text/html') ? [] : [...data.files];

/** Where letters have a meaning of their own. */
const TAKES_LETTERS = 'input, textarea, select, [contenteditable], dialog, [role=dialog], [role=menu], [role=listbox]';

/** Whether somebody who is nowhere in particular begins to write; a space presses the button that has the focus. */
export function beginsToWrite(event: {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
  target: EventTarget | null;
}): boolean {
  const { key, ctrlKey, altKey, metaKey, target } = event;
  if ([...key].length !== 1 || key === ' ' || ctrlKey || altKey || metaKey || event.isComposing) return false;
  return !(target instanceof Element && target.closest(TAKES_LETTERS));
}
