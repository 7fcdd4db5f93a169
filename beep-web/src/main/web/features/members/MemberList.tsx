import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { VList } from 'virtua';
import type { Server } from '~/api/types';
import { membersQuery } from '~/features/servers/queries';
import { region } from '~/i18n/i18n';
import { useMe } from '~/session/useMe';
import { Avatar } from '~/ui/Avatar';
import { Trouble } from '~/ui/Trouble';

/** Who is in the server, by name. */
export function MemberList({ server }: { server: Server }) {
  const { t } = useTranslation();
  const me = useMe();
  const members = useQuery(membersQuery(server.id));
  if (members.isError)
    return <Trouble title={t('members.failed')} problem={members.error} onRetry={() => void members.refetch()} />;
  const order = new Intl.Collator(region());
  const sorted = [...(members.data ?? [])].sort((one, other) =>
    order.compare(one.user.displayName, other.user.displayName),
  );
  return (
    <>
      <h2 className="px-4 pt-4 pb-2 text-sm font-semibold text-muted">
        {t('members.count', { count: members.data?.length ?? server.memberCount })}
      </h2>
      {members.isPending ? <div role="status" className="skeleton m-4 h-8" aria-label={t('ui.loading')} /> : null}
      <VList role="list" aria-label={t('members.list')} tabIndex={0} className="min-h-0 flex-1" data={sorted}>
        {({ user }) => (
          // biome-ignore lint/a11y/useSemanticElements: the virtual list brings its own elements
          <div key={user.id} role="listitem" className="flex items-center gap-3 px-4 py-1.5">
            <Avatar id={user.id} name={user.displayName} size={36} />
            <div className="min-w-0 flex-1">
              <p className="truncate leading-tight font-medium">{user.displayName}</p>
              <p className="truncate text-sm leading-tight text-muted">
                @{user.username}
                {user.id === me.id ? ` · ${t('members.you')}` : null}
              </p>
            </div>
            {user.id === server.ownerId ? (
              <span className="rounded-full bg-brand-soft px-2 py-0.5 text-xs font-semibold text-brand-text">
                {t('members.owner')}
              </span>
            ) : null}
          </div>
        )}
      </VList>
    </>
  );
}
