import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { api, result } from '~/api/client';
import type { Message } from '~/api/message';
import { useRequestKey } from '~/api/requestKey';
import { Dialog } from '~/ui/Dialog';
import { toast } from '~/ui/Toasts';
import { FormTrouble } from '~/ui/Trouble';
import { REASONS } from './reasons';

/** Reporting a message to the moderators (R-MOD-01). */
export function ReportDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const key = useRequestKey();
  const report = useMutation({
    mutationFn: (body: { reason: string; comment?: string }) =>
      result(
        api.POST('/reports', {
          body: { messageId: message.id, channelId: message.channelId, ...body },
          headers: key.header(),
        }),
      ),
    onError: key.failed,
    onSuccess: () => {
      toast(t('reports.done'));
      onClose();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const comment = String(data.get('comment')).trim();
    report.mutate({ reason: String(data.get('reason')), ...(comment ? { comment } : {}) });
  };
  return (
    <Dialog title={t('reports.title')} description={t('reports.lead')} onClose={onClose}>
      <form className="flex flex-col gap-4" onSubmit={submit}>
        <FormTrouble problem={report.error} />
        <fieldset>
          <legend className="mb-1 text-sm font-semibold">{t('reports.reason')}</legend>
          {REASONS.map((reason, index) => (
            <label key={reason} className="flex min-h-11 items-center gap-3 rounded-xl px-2 hover:bg-sunken">
              <input
                type="radio"
                name="reason"
                value={reason}
                defaultChecked={index === 0}
                className="size-5 accent-brand"
                data-autofocus={index === 0 ? '' : undefined}
              />
              {t(`reports.reasons.${reason}`)}
            </label>
          ))}
        </fieldset>
        <div className="flex flex-col gap-1.5">
          <label htmlFor={id} className="text-sm font-semibold">
            {t('reports.comment')}
          </label>
          <textarea dir="auto" id={id} name="comment" rows={2} maxLength={1000} className="input py-2.5" />
        </div>
        <button type="submit" className="btn btn-primary min-h-11" disabled={report.isPending}>
          {t('reports.submit')}
        </button>
      </form>
    </Dialog>
  );
}
