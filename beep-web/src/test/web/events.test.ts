import { describe, expect, it, vi } from 'vitest';
import { type EventOf, readEvent, readFrame } from '~/gateway/frames';
import { OrderedEvents } from '~/gateway/ordered';
import { Registry } from '~/gateway/registry';
// @ts-expect-error a script of the build
import { typesOf } from '../../../build/types.mjs';
import sample from './events.sample.json';

describe('the types of events', () => {
  it('are told apart by their type, each with its own data', async () => {
    const types: string = await typesOf(sample);
    expect(types).toMatch(/type: "message\.created";[^}]*data: components\["schemas"\]\["Message"\]/);
    expect(types).toMatch(/type: "member\.left";[^}]*data: components\["schemas"\]\["MemberGone"\]/);
    expect(types).not.toContain('type: string');
  });
});

const left = (userId: string): EventOf<'member.left'> => ({
  op: 'event',
  type: 'member.left',
  serverId: 's',
  data: { userId, reason: 'left' },
});

describe('what happens', () => {
  it('is told to those who asked for its type, in the order in which they asked', () => {
    const heard: string[] = [];
    const registry = new Registry('me', new OrderedEvents(), [
      (live) => live.on(['member.left', 'member.banned'], ({ data }) => heard.push(`first ${data.userId}`)),
      (live) => live.on('member.left', ({ data }) => heard.push(`second ${data.userId}`)),
      (live) => live.on('role.deleted', () => heard.push('nobody')),
    ]);
    registry.happened(left('u'));
    expect(heard).toEqual(['first u', 'second u']);
  });

  it('is told to those who asked for everything, also when no client knows its type', () => {
    const all = vi.fn();
    const registry = new Registry('me', new OrderedEvents(), [(live) => live.onAny(all)]);
    const event = readEvent({ op: 'event', type: 'tea.served', channelId: 'c', seq: 4, data: {} });
    if (event) registry.happened(event);
    expect(all).toHaveBeenCalledWith(expect.objectContaining({ type: 'tea.served', seq: 4 }));
  });

  it('is an event in a frame', () => {
    expect(readFrame(JSON.stringify(left('u')))).toEqual(left('u'));
    expect(readFrame('{"op":"event","type":"member.left"}')).toBeNull();
  });
});
