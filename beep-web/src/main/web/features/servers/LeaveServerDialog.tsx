import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, result } from '~/api/client';
import type { Server } from '~/api/types';
import { Dialog } from '~/ui/Dialog';
import { toast } from '~/ui/Toasts';
import { FormTrouble } from '~/ui/Trouble';
import { serversQuery } from './queries';

export function LeaveServerDialog({ server, onClose }: { server: Server; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const leave = useMutation({
    mutationFn: () =>
      result(
        api.DELETE('/servers/{serverId}/members/{userId}', {
          params: { path: { serverId: server.id, userId: 'me' } },
        }),
      ),
    onSuccess: () => {
      queries.setQueryData(serversQuery.queryKey, (known) => known?.filter(({ id }) => id !== server.id));
      toast(t('servers.left', { name: server.name }));
      onClose();
      return navigate({ to: '/' });
    },
  });
  return (
    <Dialog
      title={t('servers.leaveTitle', { name: server.name })}
      description={t('servers.leaveLead')}
      onClose={onClose}
    >
      <FormTrouble problem={leave.error} />
      <div className="mt-4 flex flex-wrap justify-end gap-3">
        <button type="button" className="btn btn-quiet" data-autofocus onClick={onClose}>
          {t('ui.cancel')}
        </button>
        <button type="button" className="btn btn-danger" disabled={leave.isPending} onClick={() => leave.mutate()}>
          {t('servers.leaveSubmit')}
        </button>
      </div>
    </Dialog>
  );
}
