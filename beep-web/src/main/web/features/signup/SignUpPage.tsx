import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, result } from '~/api/client';
import { Problem } from '~/api/problem';
import { useRequestKey } from '~/api/requestKey';
import { Visitors } from '~/features/landing';
import { login } from '~/session/session';
import { Field } from '~/ui/Field';
import { FormTrouble } from '~/ui/Trouble';

const EMAIL = /^[^\s@]+@[^\s@]+$/;
const USERNAME = /^[A-Za-z0-9_-]{3,32}$/;
const FIELDS = ['email', 'username', 'displayName', 'password'] as const;

type FieldName = (typeof FIELDS)[number];
type Wrong = Partial<Record<FieldName, string>>;

/** Signing up with e-mail and password (R-AUTH-01), then on to logging in. */
export function SignUpPage() {
  const { t } = useTranslation();
  const { returnTo = '/' } = useSearch({ strict: false }) as { returnTo?: string };
  const form = useRef<HTMLFormElement>(null);
  const key = useRequestKey();
  const [shown, setShown] = useState(false);
  const [wrong, setWrong] = useState<Wrong>({});
  const signUp = useMutation({
    mutationFn: (account: { email: string; username: string; password: string; displayName?: string }) =>
      result(api.POST('/auth/signup', { body: account, headers: key.header() })),
    onSuccess: (_, { email }) => login({ returnTo, hint: email }),
    onError: (thrown) => {
      key.failed(thrown);
      point(fieldsOf(Problem.from(thrown)));
    },
  });

  function fieldsOf(problem: Problem): Wrong {
    if (problem.slug === 'email-taken') return { email: t('signUp.errors.emailTaken') };
    if (problem.slug === 'username-taken') return { username: t('signUp.errors.usernameTaken') };
    const found: Wrong = {};
    for (const { field, message } of problem.errors) {
      const name = FIELDS.find((known) => field === known || field.endsWith(`.${known}`));
      if (name) found[name] = t(`signUp.errors.${name}`, { defaultValue: message });
    }
    return found;
  }

  function point(found: Wrong): void {
    setWrong(found);
    const first = FIELDS.find((name) => found[name]);
    if (first) form.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const value = (name: FieldName) => String(data.get(name) ?? '');
    const account = {
      email: value('email').trim(),
      username: value('username').trim(),
      password: value('password'),
      displayName: value('displayName').trim(),
    };
    const length = [...account.password].length;
    const found: Wrong = {};
    if (!EMAIL.test(account.email)) found.email = t('signUp.errors.email');
    if (!USERNAME.test(account.username)) found.username = t('signUp.errors.username');
    if ([...account.displayName].length > 50) found.displayName = t('signUp.errors.displayName');
    if (length < 8 || length > 128 || account.password.toLowerCase() === account.username.toLowerCase()) {
      found.password = t('signUp.errors.password');
    }
    point(found);
    if (Object.keys(found).length > 0) return;
    const { displayName, ...needed } = account;
    signUp.mutate(displayName ? account : needed);
  }

  const elsewhere = signUp.isError && Object.keys(wrong).length === 0 ? signUp.error : null;
  return (
    <Visitors>
      <div className="panel mx-auto my-6 w-full max-w-md p-6 shadow-float sm:p-8">
        <h1 className="text-2xl font-bold">{t('signUp.title')}</h1>
        <form ref={form} className="mt-6 flex flex-col gap-5" noValidate onSubmit={submit}>
          <FormTrouble problem={elsewhere} />
          <Field
            label={t('signUp.email')}
            name="email"
            type="email"
            autoComplete="email"
            required
            error={wrong.email}
          />
          <Field
            label={t('signUp.username')}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            hint={t('signUp.usernameHint')}
            error={wrong.username}
          />
          <Field label={t('signUp.displayName')} name="displayName" autoComplete="name" error={wrong.displayName} />
          <Field
            label={t('signUp.password')}
            name="password"
            type={shown ? 'text' : 'password'}
            autoComplete="new-password"
            required
            hint={t('signUp.passwordHint')}
            error={wrong.password}
            action={
              <button
                type="button"
                className="absolute inset-y-0 right-1 my-1 rounded-lg px-3 text-sm font-semibold text-brand-text"
                aria-label={`${t(shown ? 'signUp.hide' : 'signUp.show')}: ${t('signUp.password')}`}
                onClick={() => setShown(!shown)}
              >
                {t(shown ? 'signUp.hide' : 'signUp.show')}
              </button>
            }
          />
          <button type="submit" className="btn btn-primary min-h-12" disabled={signUp.isPending || signUp.isSuccess}>
            {signUp.isPending ? t('signUp.busy') : t('signUp.submit')}
          </button>
          <p role="status" className="text-center text-sm text-muted empty:hidden">
            {signUp.isSuccess ? t('signUp.done') : ''}
          </p>
        </form>
        <p className="mt-5 text-center text-muted">
          {t('signUp.haveAccount')}{' '}
          <button type="button" className="link min-h-11" onClick={() => void login({ returnTo })}>
            {t('landing.logIn')}
          </button>
        </p>
      </div>
    </Visitors>
  );
}
