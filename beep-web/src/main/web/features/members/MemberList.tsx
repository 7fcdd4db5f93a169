import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { VList } from 'virtua';
import type { Member, Server } from '~/api/types';
import { useMe } from '~/features/profile';
import { region } from '~/i18n/i18n';
import { Avatar } from '~/ui/Avatar';
import { Trouble } from '~/ui/Trouble';
import { type Group, grouped } from './groups';
import { membersQuery, rolesQuery } from './queries';

/** Who is in the server, by role and name. */
export function MemberList({ server }: { server: Server }) {
  const { t } = useTranslation();
  const members = useQuery(membersQuery(server.id));
  const roles = useQuery(rolesQuery(server.id));
  if (members.isError)
    return <Trouble title={t('members.failed')} problem={members.error} onRetry={() => void members.refetch()} />;
  const isPending = members.isPending || roles.isPending;
  const shown = isPending ? [] : (members.data ?? []);
  const groups = grouped(server, shown, roles.data ?? [], new Intl.Collator(region()));
  const rows = groups.flatMap((group): (Group | Member)[] => [group, ...group.members]);
  return (
    <>
      <h2 className="px-4 pt-4 pb-2 text-sm font-semibold text-muted">
        {t('members.count', { count: members.data?.length ?? server.memberCount })}
      </h2>
      {isPending ? <div role="status" className="skeleton m-4 h-8" aria-label={t('ui.loading')} /> : null}
      <VList role="list" aria-label={t('members.list')} tabIndex={0} className="min-h-0 flex-1" data={rows}>
        {(row) =>
          'kind' in row ? (
            <GroupRow key={row.role?.id ?? row.kind} group={row} />
          ) : (
            <MemberRow key={row.user.id} member={row} />
          )
        }
      </VList>
    </>
  );
}

function GroupRow({ group: { kind, role, members } }: { group: Group }) {
  const { t } = useTranslation();
  const names = { owner: t('members.owner'), role: role?.name, others: t('members.others') };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the virtual list brings its own elements
    <div role="listitem" className="flex items-center gap-2 px-4 pt-3 pb-1">
      {role?.color ? (
        <span aria-hidden="true" className="size-2.5 rounded-full" style={{ backgroundColor: role.color }} />
      ) : null}
      <h3 dir="auto" className="truncate text-xs font-semibold text-muted">
        {names[kind]} · {members.length}
      </h3>
    </div>
  );
}

function MemberRow({ member: { user } }: { member: Member }) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    // biome-ignore lint/a11y/useSemanticElements: the virtual list brings its own elements
    <div role="listitem" className="flex items-center gap-3 px-4 py-1.5">
      <Avatar id={user.id} name={user.displayName} size={36} />
      <div className="min-w-0 flex-1">
        <p dir="auto" className="truncate leading-tight font-medium">
          {user.displayName}
        </p>
        <p dir="auto" className="truncate text-sm leading-tight text-muted">
          @{user.username}
          {user.id === me.id ? ` · ${t('members.you')}` : null}
        </p>
      </div>
    </div>
  );
}
