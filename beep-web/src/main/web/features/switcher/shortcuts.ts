import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { channelsQuery, textChannels } from '~/features/channels';

/** Ctrl or Command with K opens the switcher; Alt with the arrows goes to the next channel. */
export function useShortcuts(serverId: string, openSwitcher: () => void): void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { channelId } = useParams({ strict: false });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        openSwitcher();
        return;
      }
      if (!event.altKey || event.ctrlKey || event.metaKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
      const channels = textChannels(queries.getQueryData(channelsQuery(serverId).queryKey) ?? []);
      const at = channels.findIndex(({ id }) => id === channelId);
      const next = channels[(at + (event.key === 'ArrowDown' ? 1 : -1) + channels.length) % channels.length];
      if (!next || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      void navigate({ to: '/servers/$serverId/channels/$channelId', params: { serverId, channelId: next.id } });
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [queries, navigate, serverId, channelId, openSwitcher]);
}
