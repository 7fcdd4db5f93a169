import { Fragment } from 'react';

const MARK = /<(?:em|mark)>(.*?)<\/(?:em|mark)>/gs;

/** The words that the search marked, whatever shape its highlights have; without any, the words that were typed. */
function wordsOf(highlights: unknown, q: string): string[] {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (value && typeof value === 'object') Object.values(value).forEach(collect);
  };
  collect(highlights);
  const marked = texts.flatMap((text) => [...text.matchAll(MARK)].map(([, word]) => word ?? ''));
  return [...new Set(marked.length > 0 ? marked : q.split(/\s+/))].filter((word) => word.length > 1);
}

/** A text with the words that were found made visible. */
export function Highlighted({ text, highlights, q }: { text: string; highlights: unknown; q: string }) {
  const words = wordsOf(highlights, q).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (words.length === 0) return text;
  const parts = text.split(new RegExp(`(${words.join('|')})`, 'giu'));
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text do not move
    <Fragment key={index}>
      {index % 2 === 1 ? <mark className="rounded bg-signal-soft text-signal">{part}</mark> : part}
    </Fragment>
  ));
}
