import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, result } from '~/api/client';
import { Problem } from '~/api/problem';
import { useRequestKey } from '~/api/requestKey';
import type { Channel, Server } from '~/api/types';
import { COMMUNITY_NAME } from '~/features/servers/names';
import { keys } from '~/features/servers/queries';
import { Dialog } from '~/ui/Dialog';
import { Field } from '~/ui/Field';
import { FormTrouble } from '~/ui/Trouble';

/** Opening a text channel (R-CHAN-01). Spaces become hyphens, as the name may not have any. */
export function CreateChannelDialog({ server, onClose }: { server: Server; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const key = useRequestKey();
  const [wrong, setWrong] = useState<string>();
  const create = useMutation({
    mutationFn: (body: { name: string; type: string; topic?: string }) =>
      result(
        api.POST('/servers/{serverId}/channels', {
          params: { path: { serverId: server.id } },
          body,
          headers: key.header(),
        }),
      ),
    onSuccess: (channel) => {
      queries.setQueryData<Channel[]>(keys.channels(server.id), (known) => [
        ...(known ?? []).filter(({ id }) => id !== channel.id),
        channel,
      ]);
      onClose();
      return navigate({
        to: '/servers/$serverId/channels/$channelId',
        params: { serverId: server.id, channelId: channel.id },
      });
    },
    onError: (thrown) => {
      key.failed(thrown);
      if (Problem.from(thrown).errors.some(({ field }) => field.endsWith('name'))) setWrong(t('servers.nameWrong'));
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const name = String(data.get('name')).trim().replace(/\s+/g, '-').normalize('NFC');
    const topic = String(data.get('topic')).trim();
    const isName = COMMUNITY_NAME.test(name);
    setWrong(isName ? undefined : t('servers.nameWrong'));
    if (isName) create.mutate({ name, type: 'text', ...(topic ? { topic } : {}) });
  };
  return (
    <Dialog title={t('channels.createTitle')} onClose={onClose}>
      <form className="flex flex-col gap-4" noValidate onSubmit={submit}>
        <FormTrouble problem={create.isError && !wrong ? create.error : null} />
        <Field
          label={t('channels.name')}
          name="name"
          autoComplete="off"
          required
          hint={t('servers.nameHint')}
          error={wrong}
          data-autofocus
        />
        <Field label={t('channels.topic')} name="topic" autoComplete="off" maxLength={1000} />
        <button type="submit" className="btn btn-primary min-h-11" disabled={create.isPending}>
          {t('channels.submit')}
        </button>
      </form>
    </Dialog>
  );
}
