import { type KeyboardEvent, useState } from 'react';

/** A channel's topic in one line; a click, or Enter, shows all of it, and another one or Escape puts it away. */
export function Topic({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
  };
  return (
    <button
      type="button"
      dir="auto"
      aria-expanded={open}
      title={open ? undefined : text}
      className={`block min-h-6 max-w-full rounded-md text-start text-sm text-muted hover:text-text ${open ? 'max-h-[40dvh] overflow-y-auto pb-2 whitespace-pre-wrap [overflow-wrap:anywhere]' : 'truncate'}`}
      onClick={() => setOpen(!open)}
      onKeyDown={pressed}
    >
      {text}
    </button>
  );
}
