import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, result } from '~/api/client';
import { Problem } from '~/api/problem';
import { Visitors } from '~/features/landing';
import { Field } from '~/ui/Field';
import { FormTrouble } from '~/ui/Trouble';

/** Choosing a username after a first login that came without one. */
export function WelcomePage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [wrong, setWrong] = useState<string>();
  const choose = useMutation({
    mutationFn: (username: string) => result(api.POST('/users/me', { body: { username } })),
    onSuccess: () => queries.invalidateQueries(),
    onError: (thrown) => {
      const { slug, status } = Problem.from(thrown);
      if (slug === 'username-taken') setWrong(t('signUp.errors.usernameTaken'));
      else if (status === 422) setWrong(t('signUp.errors.username'));
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWrong(undefined);
    choose.mutate(String(new FormData(event.currentTarget).get('username') ?? '').trim());
  };
  return (
    <Visitors>
      <form
        className="panel mx-auto my-6 flex w-full max-w-md flex-col gap-5 p-6 shadow-float sm:p-8"
        noValidate
        onSubmit={submit}
      >
        <div>
          <h1 className="text-2xl font-bold">{t('welcome.title')}</h1>
          <p className="mt-1 text-muted">{t('welcome.lead')}</p>
        </div>
        <FormTrouble problem={choose.isError && !wrong ? choose.error : null} />
        <Field
          label={t('signUp.username')}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          hint={t('signUp.usernameHint')}
          error={wrong}
        />
        <button type="submit" className="btn btn-primary min-h-12" disabled={choose.isPending}>
          {t('welcome.submit')}
        </button>
      </form>
    </Visitors>
  );
}
