import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '~/api/problem';
import { useRequestKey } from '~/api/requestKey';
import { Field } from '~/ui/Field';
import { FormTrouble } from '~/ui/Trouble';
import { COMMUNITY_NAME } from './names';

export interface Named {
  name: string;
  about?: string;
}

/** The name of a new server or channel, and what it is about. Spaces in the name become hyphens, as it may not have any. */
export function NameForm<T>({
  labels,
  create,
  onCreated,
}: {
  labels: { name: string; about: string; submit: string };
  create: (wanted: Named, headers: Record<'Idempotency-Key', string>) => Promise<T>;
  onCreated: (created: T) => unknown;
}) {
  const { t } = useTranslation();
  const key = useRequestKey();
  const [wrong, setWrong] = useState<string>();
  const creation = useMutation({
    mutationFn: (wanted: Named) => create(wanted, key.header()),
    onSuccess: onCreated,
    onError: (thrown) => {
      key.failed(thrown);
      if (Problem.from(thrown).errors.some(({ field }) => field.endsWith('name'))) setWrong(t('servers.nameWrong'));
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const name = String(data.get('name')).trim().replace(/\s+/g, '-').normalize('NFC');
    const about = String(data.get('about')).trim();
    const isName = COMMUNITY_NAME.test(name);
    setWrong(isName ? undefined : t('servers.nameWrong'));
    if (isName) creation.mutate({ name, ...(about ? { about } : {}) });
  };
  return (
    <form className="flex flex-col gap-4" noValidate onSubmit={submit}>
      <FormTrouble problem={creation.isError && !wrong ? creation.error : null} />
      <Field
        label={labels.name}
        name="name"
        autoComplete="off"
        required
        hint={t('servers.nameHint')}
        error={wrong}
        data-autofocus
      />
      <Field label={labels.about} name="about" autoComplete="off" maxLength={1000} />
      <button type="submit" className="btn btn-primary min-h-11" disabled={creation.isPending}>
        {labels.submit}
      </button>
    </form>
  );
}
