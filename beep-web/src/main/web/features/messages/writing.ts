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
