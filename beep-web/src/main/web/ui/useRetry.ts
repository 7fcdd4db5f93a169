import { useEffect, useRef } from 'react';
import { Problem } from '~/api/problem';
import { useLine } from '~/gateway/line';

const PAUSE_MILLIS = 10_000;

/** Tries by itself what failed because nobody answered: when the line is back, and every ten seconds. */
export function useRetry(thrown: unknown, retry: (() => void) | undefined): void {
  const latest = useRef(retry);
  latest.current = retry;
  const { status, retryAfter = 0 } = Problem.from(thrown);
  const passes = status === 0 || status === 429 || status >= 500;
  useEffect(() => {
    if (!passes) return;
    const again = () => latest.current?.();
    const timer = setInterval(again, Math.max(PAUSE_MILLIS, retryAfter * 1000));
    const stopWatching = useLine.subscribe(({ line }, before) => {
      if (line === 'live' && before.line !== 'live') again();
    });
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      stopWatching();
      removeEventListener('online', again);
    };
  }, [passes, retryAfter]);
}
