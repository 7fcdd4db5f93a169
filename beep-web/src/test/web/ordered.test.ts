import { describe, expect, it } from 'vitest';
import type { EventFrame } from '~/gateway/frames';
import { OrderedEvents } from '~/gateway/ordered';

const frame = (seq: number, channelId = 'c'): EventFrame => ({
  op: 'event',
  type: 'message.deleted',
  channelId,
  seq,
  data: { id: `m${seq}`, channelId },
});
const seqs = (frames: EventFrame[]) => frames.map(({ seq }) => seq);

function beginningAt(head: number): OrderedEvents {
  const events = new OrderedEvents();
  events.begin('c', head);
  return events;
}

describe('a channel that has not come as far as was thought', () => {
  it('goes on from where it stands', () => {
    const ordered = new OrderedEvents();
    ordered.begin('c', 50);
    ordered.restart('c', 7);
    expect(seqs(ordered.accept(frame(8)).apply)).toEqual([8]);
  });
});

describe('the events of a channel', () => {
  it('are applied in order, each once', () => {
    const events = beginningAt(4);
    expect(seqs(events.accept(frame(5)).apply)).toEqual([5]);
    expect(seqs(events.accept(frame(5)).apply)).toEqual([]);
    expect(seqs(events.accept(frame(3)).apply)).toEqual([]);
    expect(events.positions()).toEqual({ c: 5 });
  });

  it('wait for what is missing, and say what that is', () => {
    const events = beginningAt(4);
    expect(events.accept(frame(7))).toEqual({ apply: [], missing: { after: 4, to: 6 } });
    expect(seqs(events.accept(frame(5)).apply)).toEqual([5]);
    expect(seqs(events.accept(frame(6)).apply)).toEqual([6, 7]);
  });

  it('go on after a gap that was filled from elsewhere', () => {
    const events = beginningAt(4);
    events.accept(frame(2000));
    expect(seqs(events.skipTo('c', 1999).apply)).toEqual([2000]);
    expect(events.position('c')).toBe(2000);
  });

  it('keep their place when the gateway names a head again', () => {
    const events = beginningAt(4);
    events.accept(frame(5));
    events.begin('c', 9);
    expect(events.position('c')).toBe(5);
  });

  it('without a seq are applied as they come', () => {
    const joined: EventFrame = {
      op: 'event',
      type: 'member.left',
      serverId: 's',
      data: { userId: 'u', reason: 'left' },
    };
    expect(new OrderedEvents().accept(joined).apply).toEqual([joined]);
  });
});
