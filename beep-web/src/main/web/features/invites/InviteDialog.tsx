import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, result } from '~/api/client';
import type { Server } from '~/api/types';
import { Dialog } from '~/ui/Dialog';
import { Icon } from '~/ui/Icon';
import { FormTrouble } from '~/ui/Trouble';

const HOUR = 3600;
const USES = [1, 5, 10, 50];

/** Making an invite link (R-SRV-06). */
export function InviteDialog({ server, onClose }: { server: Server; onClose: () => void }) {
  const { t } = useTranslation();
  const create = useMutation({
    mutationFn: (body: { maxUses?: number; expiresIn?: number }) =>
      result(api.POST('/servers/{serverId}/invites', { params: { path: { serverId: server.id } }, body })),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const number = (name: string) => Number(data.get(name)) || undefined;
    const [expiresIn, maxUses] = [number('expires'), number('uses')];
    create.mutate({ ...(expiresIn ? { expiresIn } : {}), ...(maxUses ? { maxUses } : {}) });
  };
  return (
    <Dialog title={t('invites.title', { name: server.name })} description={t('invites.lead')} onClose={onClose}>
      {create.data ? (
        <Link url={create.data.url} onAnother={() => create.reset()} />
      ) : (
        <form className="flex flex-col gap-4" onSubmit={submit}>
          <FormTrouble problem={create.error} />
          <Select label={t('invites.expires')} name="expires" initial={String(7 * 24 * HOUR)}>
            <option value={HOUR}>{t('invites.hour')}</option>
            <option value={24 * HOUR}>{t('invites.day')}</option>
            <option value={7 * 24 * HOUR}>{t('invites.week')}</option>
            <option value={30 * 24 * HOUR}>{t('invites.month')}</option>
            <option value="">{t('invites.never')}</option>
          </Select>
          <Select label={t('invites.uses')} name="uses" initial="">
            <option value="">{t('invites.unlimited')}</option>
            {USES.map((count) => (
              <option key={count} value={count}>
                {t('invites.times', { count })}
              </option>
            ))}
          </Select>
          <button type="submit" className="btn btn-primary min-h-11" disabled={create.isPending} data-autofocus>
            {t('invites.submit')}
          </button>
        </form>
      )}
    </Dialog>
  );
}

function Link({ url, onAnother }: { url: string; onAnother: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      field.current?.select();
      document.execCommand('copy');
    }
    setCopied(true);
    setTimeout(() => setCopied(false), 2500);
  };
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-semibold">
        {t('invites.link')}
      </label>
      <div className="flex gap-2 max-sm:flex-col">
        <input
          dir="auto"
          ref={field}
          id={id}
          className="input font-mono text-sm"
          readOnly
          value={url}
          onFocus={(event) => event.target.select()}
        />
        {/* biome-ignore lint/a11y/noAutofocus: the dialog has just been changed by the person's own click */}
        <button type="button" className="btn btn-primary min-h-11" autoFocus onClick={() => void copy()}>
          <Icon name={copied ? 'check' : 'copy'} size={18} />
          <span aria-live="polite">{t(copied ? 'ui.copied' : 'invites.copy')}</span>
        </button>
      </div>
      <button type="button" className="link mt-2 min-h-11 self-start" onClick={onAnother}>
        {t('invites.another')}
      </button>
    </div>
  );
}

function Select({
  label,
  name,
  initial,
  children,
}: {
  label: string;
  name: string;
  initial: string;
  children: React.ReactNode;
}) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <select id={id} name={name} defaultValue={initial} className="input">
        {children}
      </select>
    </div>
  );
}
