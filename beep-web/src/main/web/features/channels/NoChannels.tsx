import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Server } from '~/api/types';
import { usePermissions } from '~/features/permissions';
import { Icon } from '~/ui/Icon';

const CreateChannelDialog = lazy(() =>
  import('./CreateChannelDialog').then((module) => ({ default: module.CreateChannelDialog })),
);

/** A server without a channel that one may read. */
export function NoChannels({ server }: { server: Server }) {
  const { t } = useTranslation();
  const may = usePermissions(server.id);
  const [creating, setCreating] = useState(false);
  return (
    <div className="m-auto flex max-w-md flex-col items-center gap-3 p-8 text-center">
      <span className="grid size-14 place-items-center rounded-2xl bg-brand-soft text-brand-text">
        <Icon name="hash" size={28} />
      </span>
      <h1 className="text-xl font-bold">{t('channels.none')}</h1>
      <p className="text-muted">{t(may.manage_channels ? 'channels.noneOwner' : 'channels.noneMember')}</p>
      {may.manage_channels ? (
        <button type="button" className="btn btn-primary mt-2" onClick={() => setCreating(true)}>
          {t('channels.create')}
        </button>
      ) : null}
      <Suspense>
        {creating ? <CreateChannelDialog server={server} onClose={() => setCreating(false)} /> : null}
      </Suspense>
    </div>
  );
}
