import { useRef } from 'react';
import { idempotencyKey } from './client';
import { Problem } from './problem';

/** The key of one creating request: the same for attempts whose outcome is unknown, a new one after a refusal. */
export function useRequestKey() {
  const key = useRef(idempotencyKey());
  return {
    header: () => ({ 'Idempotency-Key': key.current }),
    failed: (thrown: unknown) => {
      const { status } = Problem.from(thrown);
      if (status >= 400 && status < 500) key.current = idempotencyKey();
    },
  };
}
