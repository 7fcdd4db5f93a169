import { useSyncExternalStore } from 'react';

/** Whether a media query holds, kept up to date. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

/** Room for the channel list beside the conversation. */
export const WIDE = '(min-width: 48rem)';
/** Room for the member list too. */
export const VERY_WIDE = '(min-width: 76rem)';

/** Whether there is a mouse, and with it most likely a keyboard. */
export const hasFinePointer = (): boolean => matchMedia('(pointer: fine)').matches;
