import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, result } from '~/api/client';
import type { Channel, Server } from '~/api/types';
import { NameForm } from '~/features/servers';
import { Dialog } from '~/ui/Dialog';
import { channelsQuery } from './queries';

/** Opening a text channel (R-CHAN-01). */
export function CreateChannelDialog({ server, onClose }: { server: Server; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const opened = (channel: Channel) => {
    queries.setQueryData(channelsQuery(server.id).queryKey, (known) => [
      ...(known ?? []).filter(({ id }) => id !== channel.id),
      channel,
    ]);
    onClose();
    return navigate({
      to: '/servers/$serverId/channels/$channelId',
      params: { serverId: server.id, channelId: channel.id },
    });
  };
  return (
    <Dialog title={t('channels.createTitle')} onClose={onClose}>
      <NameForm
        labels={{ name: t('channels.name'), about: t('channels.topic'), submit: t('channels.submit') }}
        create={({ name, about: topic }, headers) =>
          result(
            api.POST('/servers/{serverId}/channels', {
              params: { path: { serverId: server.id } },
              body: { name, type: 'text', ...(topic ? { topic } : {}) },
              headers,
            }),
          )
        }
        onCreated={opened}
      />
    </Dialog>
  );
}
