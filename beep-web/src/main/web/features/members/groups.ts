import type { Member, Role, Server } from '~/api/types';

export interface Group {
  /** The owner, one custom role, or everybody else. */
  kind: 'owner' | 'role' | 'others';
  role?: Role;
  members: Member[];
}

/** Members under the first of their roles, the owner before all and who has none last; each group by name. */
export function grouped(server: Server, members: Member[], roles: Role[], names: Intl.Collator): Group[] {
  const custom = roles.filter(({ kind }) => kind === 'custom').sort((one, other) => one.position - other.position);
  const groups: Group[] = [
    { kind: 'owner', members: [] },
    ...custom.map((role): Group => ({ kind: 'role', role, members: [] })),
    { kind: 'others', members: [] },
  ];
  for (const member of members) {
    const place =
      member.user.id === server.ownerId
        ? 0
        : groups.findIndex(({ role }) => role !== undefined && member.roles.includes(role.id));
    groups.at(place)?.members.push(member);
  }
  for (const group of groups)
    group.members.sort((one, other) => names.compare(one.user.displayName, other.user.displayName));
  return groups.filter(({ members }) => members.length > 0);
}
