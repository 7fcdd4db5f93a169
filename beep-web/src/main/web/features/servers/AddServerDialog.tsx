import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, result } from '~/api/client';
import { Problem } from '~/api/problem';
import { useRequestKey } from '~/api/requestKey';
import type { Server } from '~/api/types';
import { Dialog } from '~/ui/Dialog';
import { Field } from '~/ui/Field';
import { FormTrouble } from '~/ui/Trouble';
import { COMMUNITY_NAME, inviteCode } from './names';
import { keys } from './queries';

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
  const key = useRequestKey();
  const [wrong, setWrong] = useState<string>();
  const create = useMutation({
    mutationFn: (body: { name: string; description?: string }) =>
      result(api.POST('/servers', { body, headers: key.header() })),
    onSuccess: (server) => {
      queries.setQueryData<Server[]>(keys.servers, (known) => [
        ...(known ?? []).filter(({ id }) => id !== server.id),
        server,
      ]);
      onDone();
      return navigate({ to: '/servers/$serverId', params: { serverId: server.id } });
    },
    onError: (thrown) => {
      key.failed(thrown);
      if (Problem.from(thrown).errors.some(({ field }) => field.endsWith('name'))) setWrong(t('servers.nameWrong'));
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const name = String(data.get('name')).trim().normalize('NFC');
    const description = String(data.get('description')).trim();
    const isName = COMMUNITY_NAME.test(name);
    setWrong(isName ? undefined : t('servers.nameWrong'));
    if (isName) create.mutate({ name, ...(description ? { description } : {}) });
  };
  return (
    <form className="flex flex-col gap-4" noValidate onSubmit={submit}>
      <FormTrouble problem={create.isError && !wrong ? create.error : null} />
      <Field
        label={t('servers.name')}
        name="name"
        autoComplete="off"
        required
        hint={t('servers.nameHint')}
        error={wrong}
        data-autofocus
      />
      <Field label={t('servers.description')} name="description" autoComplete="off" maxLength={1000} />
      <button type="submit" className="btn btn-primary min-h-11" disabled={create.isPending}>
        {t('servers.submit')}
      </button>
    </form>
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
