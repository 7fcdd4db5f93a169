import { lazy, Suspense } from 'react';
import { Guarded } from '~/ui/Guarded';
import { isPlain } from './plain';

const Markdown = lazy(() => import('./Markdown').then((module) => ({ default: module.Markdown })));

/** What somebody has written: as Markdown when it is some, and as it was written when that cannot be drawn. */
export function Content({ text }: { text: string }) {
  if (text === '') return null;
  const plain = (
    <p dir="auto" className="break-words whitespace-pre-wrap [overflow-wrap:anywhere]">
      {text}
    </p>
  );
  if (isPlain(text)) return plain;
  return (
    <Guarded of={text} instead={plain}>
      <Suspense fallback={plain}>
        <Markdown text={text} />
      </Suspense>
    </Guarded>
  );
}
