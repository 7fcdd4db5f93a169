import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useSession } from '~/session/session';
import { Splash } from '~/ui/Splash';
import { Toasts } from '~/ui/Toasts';
import { useLive } from './useLive';

/** What surrounds every page. */
export function Root() {
  useFocusOnNavigation();
  useForgetting();
  useLive();
  return (
    <>
      <Suspense fallback={<Splash />}>
        <Outlet />
      </Suspense>
      <Toasts />
    </>
  );
}

/** After a navigation to another page the focus is at its content; within the application the page itself places it. */
function useFocusOnNavigation(): void {
  const { pathname } = useLocation();
  const first = useRef(true);
  const page = pathname.startsWith('/servers/') ? '/servers' : pathname;
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the page changes
  useEffect(() => {
    if (!first.current) document.getElementById('content')?.focus({ preventScroll: true });
    first.current = false;
  }, [page]);
}

/** Nothing of one person is left for the next. */
function useForgetting(): void {
  const queries = useQueryClient();
  const person = useSession((session) => (session.phase === 'person' ? session.id : null));
  const before = useRef(person);
  useEffect(() => {
    if (before.current && before.current !== person) queries.clear();
    before.current = person;
  }, [person, queries]);
}
