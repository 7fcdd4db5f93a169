import { Fragment } from 'react';

/** The text of a field that matched, in pieces. */
export interface Highlight {
  field?: string;
  fragments?: { text?: string; highlighted?: boolean }[];
}

/** A message's text with what was found made visible. */
export function Highlighted({ text, highlights }: { text: string; highlights: readonly Highlight[] }) {
  const pieces = highlights[0]?.fragments;
  if (!pieces) return text;
  return pieces.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text do not move
    <Fragment key={index}>
      {piece.highlighted ? <mark className="rounded bg-signal-soft text-signal">{piece.text}</mark> : piece.text}
    </Fragment>
  ));
}
