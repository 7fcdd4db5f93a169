import { describe, expect, it } from 'vitest';
import type { Member, Role, Server } from '~/api/types';
import { grouped } from '~/features/members/groups';

const server = { id: 'S', ownerId: 'olga' } as Server;
const member = (id: string, ...roles: string[]) =>
  ({ user: { id, username: id, displayName: id }, roles, joinedAt: '' }) as unknown as Member;
const role = (id: string, position: number, kind = 'custom') => ({ id, position, kind, name: id }) as Role;

const shown = (members: Member[], roles: Role[]) =>
  grouped(server, members, roles, new Intl.Collator('en')).map((group) => [
    group.role?.id ?? group.kind,
    ...group.members.map(({ user }) => user.id),
  ]);

describe('members', () => {
  it('stand under the first of their roles, by name', () => {
    const roles = [role('default', 1, 'default'), role('baker', 3), role('host', 2)];
    const members = [member('zoe', 'baker'), member('bob', 'baker', 'host'), member('amy', 'baker'), member('max')];
    expect(shown(members, roles)).toEqual([
      ['host', 'bob'],
      ['baker', 'amy', 'zoe'],
      ['others', 'max'],
    ]);
  });

  it('have the owner before them, whatever the owner’s roles', () => {
    expect(shown([member('bob'), member('olga', 'host')], [role('host', 2)])).toEqual([
      ['owner', 'olga'],
      ['others', 'bob'],
    ]);
  });

  it('stand with everybody else while their roles are not known', () => {
    expect(shown([member('bob', 'host')], [])).toEqual([['others', 'bob']]);
  });
});
