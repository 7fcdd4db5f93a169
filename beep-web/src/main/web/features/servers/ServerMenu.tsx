import { useNavigate } from '@tanstack/react-router';
import { DropdownMenu } from 'radix-ui';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Server } from '~/api/types';
import { useMe } from '~/session/useMe';
import { useMenuContainer } from '~/ui/Dialog';
import { Icon } from '~/ui/Icon';
import { usePermissions } from './queries';

const InviteDialog = lazy(() =>
  import('~/features/invites/InviteDialog').then((module) => ({ default: module.InviteDialog })),
);
const LeaveServerDialog = lazy(() =>
  import('./LeaveServerDialog').then((module) => ({ default: module.LeaveServerDialog })),
);

/** The server's name, and what can be done with the server. */
export function ServerMenu({ server }: { server: Server }) {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const may = usePermissions(server.id);
  const [dialog, setDialog] = useState<'invite' | 'leave' | null>(null);
  const isOwner = server.ownerId === me.id;
  return (
    <div className="flex items-center gap-1">
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger
          aria-label={t('servers.menu', { name: server.name })}
          className="flex min-h-12 min-w-0 flex-1 items-center gap-2 rounded-xl px-3 text-left font-bold hover:bg-brand-soft"
        >
          <span className="min-w-0 flex-1 truncate">{server.name}</span>
          <span className="text-muted">
            <Icon name="chevron" size={18} />
          </span>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal container={useMenuContainer()}>
          <DropdownMenu.Content className="menu" align="start" sideOffset={4} collisionPadding={8}>
            {may.moderate ? (
              <DropdownMenu.Item
                className="menu-item"
                onSelect={() => void navigate({ to: '/servers/$serverId/moderation', params: { serverId: server.id } })}
              >
                <Icon name="shield" size={18} />
                {t('servers.cases')}
              </DropdownMenu.Item>
            ) : null}
            {isOwner ? null : (
              <DropdownMenu.Item className="menu-item text-danger" onSelect={() => setDialog('leave')}>
                <Icon name="leave" size={18} />
                {t('servers.leave')}
              </DropdownMenu.Item>
            )}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      {may.invite ? (
        <button
          type="button"
          className="btn-icon"
          aria-label={t('invites.create')}
          title={t('invites.create')}
          onClick={() => setDialog('invite')}
        >
          <Icon name="invite" />
        </button>
      ) : null}
      <Suspense>
        {dialog === 'invite' ? <InviteDialog server={server} onClose={() => setDialog(null)} /> : null}
        {dialog === 'leave' ? <LeaveServerDialog server={server} onClose={() => setDialog(null)} /> : null}
      </Suspense>
    </div>
  );
}
