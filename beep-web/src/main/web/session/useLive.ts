import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { meQuery } from '~/features/servers/queries';
import { useSession } from './session';

/** While a person with a profile is here, events come in and pictures get their token: once per tab. */
export function useLive(): void {
  const queries = useQueryClient();
  const isPerson = useSession(({ phase }) => phase === 'person');
  const { data: me } = useQuery({ ...meQuery, enabled: isPerson });
  const id = isPerson ? me?.id : undefined;
  useEffect(() => {
    if (!id) return;
    let stops: (() => void)[] | null = [];
    void Promise.all([import('~/gateway/live'), import('~/features/media/mediaWorker')]).then(([live, media]) => {
      stops?.push(live.goLive(queries, id), media.startMediaWorker());
    });
    return () => {
      for (const stop of stops ?? []) stop();
      stops = null;
    };
  }, [id, queries]);
}
