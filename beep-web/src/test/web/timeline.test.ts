import { describe, expect, it } from 'vitest';
import type { Message } from '~/api/message';
import { type Change, changed, emptyTimeline, type Timeline } from '~/features/messages/timeline';
import type { EventFrame } from '~/gateway/frames';

const message = (seq: number, more: Partial<Message> = {}): Message => ({
  id: `m${seq}`,
  channelId: 'c',
  seq,
  authorId: 'other',
  content: `message ${seq}`,
  attachments: [],
  pinned: false,
  hidden: false,
  timestamp: new Date(Date.UTC(2026, 0, 1, 0, seq)).toISOString(),
  ...more,
});

const event = (type: string, seq: number, data: object): Change => ({
  kind: 'event',
  event: { op: 'event', type, channelId: 'c', seq, data } as EventFrame,
  isPageComing: true,
});

const created = (posted: Message): Change => event('message.created', posted.seq, posted);

const newest = (messages: Message[], asOf = 0, more = false): Change => ({
  kind: 'page',
  side: 'newest',
  page: { messages: [...messages].sort((one, other) => other.seq - one.seq), asOf },
  more,
});

const afterwards = (...changes: Change[]): Timeline => changes.reduce(changed, emptyTimeline());
const shown = (timeline: Timeline) => timeline.messages.map(({ content }) => content);

/** A state before and the events since make the state that is fetched afterwards, in whatever order both come in. */
describe('state before and events are the state afterwards', () => {
  const history = [message(1), message(2), message(3)];
  const events = [
    created(message(4)),
    event('message.updated', 5, message(2, { content: 'edited' })),
    event('message.deleted', 6, { id: 'm1', channelId: 'c' }),
    event('message.hidden', 7, { id: 'm3', channelId: 'c' }),
  ];
  const fresh = [message(2, { content: 'edited' }), message(3, { hidden: true, content: null }), message(4)];
  const expected = afterwards(newest(fresh)).messages;

  it('when the history comes first', () => {
    expect(afterwards(newest(history), ...events).messages).toEqual(expected);
  });

  it('when events come while the history is on its way', () => {
    for (let before = 0; before <= events.length; before++) {
      const timeline = afterwards(...events.slice(0, before), newest(fresh, 3 + before), ...events.slice(before));
      expect(timeline.messages, `${before} events before the page`).toEqual(expected);
    }
  });

  it('when every event comes twice', () => {
    expect(afterwards(newest(history), ...events, ...events).messages).toEqual(expected);
  });

  it('when creations come out of order', () => {
    expect(shown(afterwards(newest([message(1)]), created(message(3)), created(message(2))))).toEqual([
      'message 1',
      'message 2',
      'message 3',
    ]);
  });
});

describe('an older page', () => {
  it('does not bring back what has been deleted since it was asked for', () => {
    const timeline = afterwards(newest([message(5)], 5, true), event('message.deleted', 6, { id: 'm2' }), {
      kind: 'page',
      side: 'older',
      page: { messages: [message(3), message(2)], asOf: 5 },
      more: false,
    });
    expect(shown(timeline)).toEqual(['message 3', 'message 5']);
  });

  it('says whether there is more', () => {
    expect(afterwards(newest([message(5)], 0, true)).hasOlder).toBe(true);
    expect(afterwards(newest([message(5)])).hasOlder).toBe(false);
  });
});

describe('a window in the past', () => {
  const past: Change = {
    kind: 'page',
    side: 'around',
    page: { messages: [message(12), message(11), message(10)], asOf: 0 },
    more: true,
  };

  it('does not show what is posted in the present', () => {
    expect(shown(afterwards(past, created(message(40))))).toEqual(['message 10', 'message 11', 'message 12']);
  });

  it('reaches the present without losing what came in between', () => {
    const last: Change = {
      kind: 'page',
      side: 'newer',
      page: { messages: [message(39), message(13)], asOf: 39 },
      more: false,
    };
    const timeline = afterwards(past, created(message(40)), last);
    expect(timeline.hasNewer).toBe(false);
    expect(timeline.messages.map(({ seq }) => seq)).toEqual([10, 11, 12, 13, 39, 40]);
  });

  it('shows events again once the present is loaded', () => {
    const timeline = afterwards(
      past,
      created(message(40)),
      { kind: 'reload' },
      newest([message(39), message(40)], 40),
      created(message(41)),
    );
    expect(timeline.messages.map(({ seq }) => seq)).toEqual([39, 40, 41]);
  });
});

describe('what had happened before events began to come', () => {
  const later = created(message(9));
  const bridged: Change = {
    kind: 'bridged',
    events: [event('message.updated', 7, message(2, { content: 'edited' })), event('message.deleted', 8, { id: 'm1' })]
      .filter((change) => change.kind === 'event')
      .map((change) => change.event),
    after: 6,
    upTo: 8,
  };

  it('is made up for, and changes nothing that came after it', () => {
    const edited = event('message.updated', 10, message(2, { content: 'edited again' }));
    const timeline = afterwards(newest([message(1), message(2), message(6)], 6), later, edited, bridged);
    expect(shown(timeline)).toEqual(['edited again', 'message 6', 'message 9']);
    expect(timeline.asOf).toBe(10);
  });

  it('is not all of it when a page came meanwhile that contains less', () => {
    const older: Change = { kind: 'page', side: 'older', page: { messages: [message(1)], asOf: 1 }, more: false };
    expect(afterwards(newest([message(2), message(6)], 6, true), later, older, bridged).asOf).toBe(1);
  });
});
