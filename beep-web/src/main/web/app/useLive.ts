import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { meQuery } from '~/features/profile';
import { useSession } from '~/session/session';

/** While a person with a profile is here, events come in and pictures get their token: once per tab. */
export function useLive(): void {
  const queries = useQueryClient();
  const isPerson = useSession(({ phase }) => phase === 'person');
  const { data: me } = useQuery({ ...meQuery, enabled: isPerson });
  const id = isPerson ? me?.id : undefined;
  useEffect(() => {
    if (!id) return;
    let hasLeft = false;
    let stop = () => {};
    void import('./live').then(({ goLive }) => {
      if (!hasLeft) stop = goLive(queries, id);
    });
    return () => {
      hasLeft = true;
      stop();
    };
  }, [id, queries]);
}
