import { type Message, readMessage } from '~/api/message';
import type { Problem } from '~/api/problem';
import type { EventFrame } from '~/gateway/frames';

/**
 * A window of a channel's history, oldest first. It holds what had happened up to a seq when its pages were read, and is kept
 * up to date by the events after it while it reaches the present.
 */
export interface Timeline {
  /** Differs when the window has been thrown away and begun anew elsewhere; no two timelines have the same. */
  epoch: number;
  status: 'loading' | 'ready' | 'failed';
  problem?: Problem | undefined;
  messages: readonly Message[];
  /** There are older messages than the window's. */
  hasOlder: boolean;
  /** There may be newer ones: the window does not reach the present. */
  hasNewer: boolean;
  /** Nothing is missing that had happened up to this seq. */
  asOf: number;
  /** What has been heard while a page was on its way, which may not contain it. */
  recent: readonly EventFrame[];
}

/** A page of history, newest first, which contains whatever had happened up to a seq. */
export interface Loaded {
  messages: Message[];
  asOf: number;
}

/** Where a page stands: the newest ones or those around a message make a window, older and newer ones widen it. */
export type Side = 'newest' | 'around' | 'older' | 'newer';

export type Change =
  | { kind: 'page'; side: Side; page: Loaded; more: boolean }
  | { kind: 'loadFailed'; problem: Problem }
  | { kind: 'reload' }
  /** Events come in the order of their seq; a page that is on its way may not contain them. */
  | { kind: 'event'; event: EventFrame; isPageComing: boolean }
  /** What had happened before events began to come, after one seq up to another. */
  | { kind: 'bridged'; events: readonly EventFrame[]; after: number; upTo: number }
  /** No page is on its way. */
  | { kind: 'settled' };

let epochs = 0;

export const emptyTimeline = (): Timeline => ({
  epoch: ++epochs,
  status: 'loading',
  messages: [],
  hasOlder: false,
  hasNewer: false,
  asOf: 0,
  recent: [],
});

/** The timeline after a change. Applying an event twice, or before the page that contains it, makes no difference. */
export function changed(timeline: Timeline, change: Change): Timeline {
  switch (change.kind) {
    case 'page':
      return again(withPage(timeline, change.side, change.page, change.more), change.page.asOf);
    case 'loadFailed':
      return { ...timeline, status: timeline.status === 'ready' ? 'ready' : 'failed', problem: change.problem };
    case 'reload':
      return emptyTimeline();
    case 'event': {
      const recent = change.isPageComing ? [...timeline.recent, change.event] : timeline.recent;
      return { ...applied(timeline, change.event), recent };
    }
    case 'bridged': {
      const bridged = change.events.reduce(applied, timeline);
      const asOf = change.after <= timeline.asOf ? change.upTo : timeline.asOf; // a page may have come that needs more
      return again({ ...bridged, asOf }, asOf);
    }
    case 'settled':
      return timeline.recent.length === 0 ? timeline : { ...timeline, recent: [] };
  }
}

function withPage(timeline: Timeline, side: Side, { messages, asOf }: Loaded, more: boolean): Timeline {
  const ready = { ...timeline, status: 'ready' as const, problem: undefined };
  const wider = {
    ...ready,
    messages: sorted([...messages, ...timeline.messages]),
    asOf: Math.min(asOf, timeline.asOf),
  };
  switch (side) {
    case 'newest':
      return { ...ready, messages: sorted(messages), hasOlder: more, hasNewer: false, asOf };
    case 'around':
      return { ...ready, epoch: ++epochs, messages: sorted(messages), hasOlder: more, hasNewer: true, asOf };
    case 'older':
      return { ...wider, hasOlder: more };
    case 'newer':
      return { ...wider, hasNewer: more };
  }
}

/** What has been heard since a seq happens once more, to what may not contain it. */
const again = (timeline: Timeline, asOf: number): Timeline =>
  timeline.recent.filter(({ seq }) => (seq ?? 0) > asOf).reduce(applied, timeline);

function sorted(messages: readonly Message[]): Message[] {
  const byId = new Map<string, Message>();
  for (const message of messages) if (!byId.has(message.id)) byId.set(message.id, message);
  return [...byId.values()].sort((one, other) => one.seq - other.seq);
}

function applied(before: Timeline, event: EventFrame): Timeline {
  const timeline = event.seq === before.asOf + 1 ? { ...before, asOf: event.seq } : before;
  switch (event.type) {
    case 'message.created':
    case 'message.updated':
    case 'message.restored': {
      const message = readMessage(event.data);
      return message ? shown(timeline, message) : timeline;
    }
    case 'message.deleted': {
      const id = String(event.data.id);
      return { ...timeline, messages: timeline.messages.filter((message) => message.id !== id) };
    }
    case 'message.hidden': {
      const id = String(event.data.id);
      return {
        ...timeline,
        messages: timeline.messages.map((message) =>
          message.id === id ? { ...message, hidden: true, content: null, attachments: [] } : message,
        ),
      };
    }
    default:
      return timeline;
  }
}

/** The timeline with this state of a message, if there is a window and it covers it. */
function shown(timeline: Timeline, message: Message): Timeline {
  const { status, messages, hasOlder, hasNewer } = timeline;
  if (status !== 'ready') return timeline;
  if (messages.some(({ id }) => id === message.id)) {
    return { ...timeline, messages: messages.map((known) => (known.id === message.id ? message : known)) };
  }
  const isBefore = hasOlder && message.seq < (messages[0]?.seq ?? 0);
  const isBehind = hasNewer && message.seq > (messages.at(-1)?.seq ?? 0);
  return isBefore || isBehind ? timeline : { ...timeline, messages: sorted([...messages, message]) };
}
