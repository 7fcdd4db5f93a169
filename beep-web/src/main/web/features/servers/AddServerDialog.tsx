import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, result } from '~/api/client';
import type { Server } from '~/api/types';
import { Dialog } from '~/ui/Dialog';
import { Field } from '~/ui/Field';
import { NameForm } from './NameForm';
import { inviteCode } from './names';
import { serversQuery } from './queries';

/** Creating a server, or joining one by its link (R-SRV-01, R-SRV-06). */
export function AddServerDialog({ first = 'create', onClose }: { first?: 'create' | 'join'; onClose: () => void }) {
  const { t } = useTranslation();
  const [way, setWay] = useState(first);
  const creating = way === 'create';
  return (
    <Dialog
      title={t(creating ? 'servers.createTitle' : 'servers.joinTitle')}
      description={t(creating ? 'servers.createLead' : 'servers.joinLead')}
      onClose={onClose}
    >
      {creating ? <Create onDone={onClose} /> : <Join onDone={onClose} />}
      <button
        type="button"
        className="link mt-4 min-h-11 self-center"
        onClick={() => setWay(creating ? 'join' : 'create')}
      >
        {t(creating ? 'servers.join' : 'servers.create')}
      </button>
    </Dialog>
  );
}

function Create({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const founded = (server: Server) => {
    queries.setQueryData(serversQuery.queryKey, (known) => [
      ...(known ?? []).filter(({ id }) => id !== server.id),
      server,
    ]);
    onDone();
    return navigate({ to: '/servers/$serverId', params: { serverId: server.id } });
  };
  return (
    <NameForm
      labels={{ name: t('servers.name'), about: t('servers.description'), submit: t('servers.submit') }}
      create={({ name, about: description }, headers) =>
        result(api.POST('/servers', { body: { name, ...(description ? { description } : {}) }, headers }))
      }
      onCreated={founded}
    />
  );
}

function Join({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [wrong, setWrong] = useState<string>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = inviteCode(String(new FormData(event.currentTarget).get('link')));
    if (!code) {
      setWrong(t('servers.joinWrong'));
      return;
    }
    onDone();
    void navigate({ to: '/invite/$code', params: { code } });
  };
  return (
    <form className="flex flex-col gap-4" noValidate onSubmit={submit}>
      <Field
        label={t('servers.joinLabel')}
        name="link"
        autoComplete="off"
        inputMode="url"
        placeholder={`${location.origin}/invite/…`}
        required
        error={wrong}
        data-autofocus
      />
      <button type="submit" className="btn btn-primary min-h-11">
        {t('servers.joinSubmit')}
      </button>
    </form>
  );
}
