import { useEffect } from 'react';

/** The page's title, in the browser's tab and for screen readers. */
export function useTitle(...parts: (string | undefined)[]): void {
  const title = [...parts.filter(Boolean), 'Beep'].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
