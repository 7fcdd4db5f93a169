import { useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Server } from '~/api/types';
import { InviteDialog } from '~/features/invites';
import { usePermissions } from '~/features/permissions';
import { useMe } from '~/features/profile';
import { LeaveServerDialog } from '~/features/servers';
import { Icon } from '~/ui/Icon';
import { Menu, type MenuEntry } from '~/ui/Menu';

/** The server's name, and what can be done with the server. */
export function ServerMenu({ server }: { server: Server }) {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const may = usePermissions(server.id);
  const [dialog, setDialog] = useState<'invite' | 'leave' | null>(null);
  const toCases = () => void navigate({ to: '/servers/$serverId/moderation', params: { serverId: server.id } });
  const entries: MenuEntry[] = [];
  if (may.moderate) entries.push({ kind: 'action', icon: 'shield', label: t('servers.cases'), onSelect: toCases });
  if (server.ownerId !== me.id)
    entries.push({
      kind: 'action',
      icon: 'leave',
      label: t('servers.leave'),
      onSelect: () => setDialog('leave'),
      dangerous: true,
    });
  return (
    <div className="flex items-center gap-1">
      <Menu
        label={t('servers.menu', { name: server.name })}
        className="flex min-h-12 min-w-0 flex-1 items-center gap-2 rounded-xl px-3 text-left font-bold hover:bg-sunken"
        entries={entries}
      >
        <span dir="auto" className="min-w-0 flex-1 truncate">
          {server.name}
        </span>
        <span className="text-muted">
          <Icon name="chevron" size={18} />
        </span>
      </Menu>
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
