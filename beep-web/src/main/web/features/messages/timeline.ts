import { type Message, readMessage } from '~/api/message';
import type { Problem } from '~/api/problem';
import type { EventFrame } from '~/gateway/frames';

/** A window of a channel's history, oldest first, kept up to date by events while it reaches the present. */
export interface Timeline {
  /** Differs when the window has been thrown away and begun anew elsewhere. */
  epoch: number;
  status: 'loading' | 'ready' | 'failed';
  problem?: Problem | undefined;
  messages: readonly Message[];
  /** There are older messages than the window's. */
  hasOlder: boolean;
  /** There may be newer ones: the window does not reach the present. */
  hasNewer: boolean;
  /** Newest messages that came while the window was in the past. */
  ahead: readonly Message[];
  /** Counts events, to tell which of two states of a message is the later one. */
  revision: number;
  changed: Readonly<Record<string, number>>;
  gone: ReadonlySet<string>;
}

/** A page of history as it was asked for: newest first, at a revision. */
export interface Loaded {
  messages: Message[];
  asOf: number;
}

export type Change =
  | { kind: 'newest'; page: Loaded; more: boolean }
  | { kind: 'around'; page: Loaded; more: boolean }
  | { kind: 'older'; page: Loaded; more: boolean }
  | { kind: 'newer'; page: Loaded; more: boolean }
  | { kind: 'loadFailed'; problem: Problem }
  | { kind: 'reload' }
  | { kind: 'event'; event: EventFrame }
  /** The answer to one's own posting. */
  | { kind: 'posted'; message: Message };

const MOST_AHEAD = 100;

export const emptyTimeline = (): Timeline => ({
  epoch: 0,
  status: 'loading',
  messages: [],
  hasOlder: false,
  hasNewer: false,
  ahead: [],
  revision: 0,
  changed: {},
  gone: new Set(),
});

/** The timeline after a change. Applying an event twice, or before the page that contains it, makes no difference. */
export function changed(timeline: Timeline, change: Change): Timeline {
  switch (change.kind) {
    case 'newest':
      return ready({ ...timeline, hasOlder: change.more, hasNewer: false, ahead: [] }, [
        ...merged(timeline, change.page),
        ...after(timeline.messages, change.page.messages[0]),
        ...after(timeline.ahead, change.page.messages[0]),
      ]);
    case 'around':
      return ready({ ...timeline, hasOlder: change.more, hasNewer: true }, merged(timeline, change.page));
    case 'older':
      return ready({ ...timeline, hasOlder: change.more }, [...merged(timeline, change.page), ...timeline.messages]);
    case 'newer': {
      const page = merged(timeline, change.page);
      if (change.more) return ready(timeline, [...timeline.messages, ...page]);
      const caughtUp = [
        ...timeline.messages,
        ...page,
        ...after(timeline.ahead, change.page.messages[0] ?? timeline.messages.at(-1)),
      ];
      return ready({ ...timeline, hasNewer: false, ahead: [] }, caughtUp);
    }
    case 'loadFailed':
      return { ...timeline, status: timeline.messages.length > 0 ? 'ready' : 'failed', problem: change.problem };
    case 'reload':
      return {
        ...emptyTimeline(),
        epoch: timeline.epoch + 1,
        revision: timeline.revision + 1,
      };
    case 'event':
      return applied(timeline, change.event);
    case 'posted':
      return shown(timeline, change.message);
  }
}

function ready(timeline: Timeline, messages: Message[]): Timeline {
  return { ...timeline, status: 'ready', problem: undefined, messages: sorted(messages) };
}

function sorted(messages: Message[]): Message[] {
  const byId = new Map<string, Message>();
  for (const message of messages) if (!byId.has(message.id)) byId.set(message.id, message);
  return [...byId.values()].sort((one, other) => one.seq - other.seq);
}

const after = (messages: readonly Message[], last: Message | undefined): Message[] =>
  messages.filter((message) => message.seq > (last?.seq ?? 0));

/** A page without what has been deleted since it was asked for, and with what has been changed since. */
function merged(timeline: Timeline, page: Loaded): Message[] {
  const known = new Map(timeline.messages.map((message) => [message.id, message]));
  return page.messages
    .filter((message) => !timeline.gone.has(message.id))
    .map((message) => {
      const existing = known.get(message.id);
      return existing && (timeline.changed[message.id] ?? -1) >= page.asOf ? existing : message;
    });
}

function applied(timeline: Timeline, event: EventFrame): Timeline {
  const revision = timeline.revision + 1;
  const next = { ...timeline, revision };
  switch (event.type) {
    case 'message.created':
    case 'message.updated':
    case 'message.restored': {
      const message = readMessage(event.data);
      if (!message) return next;
      return shown({ ...next, changed: { ...timeline.changed, [message.id]: revision } }, message);
    }
    case 'message.deleted': {
      const id = String(event.data.id);
      return {
        ...next,
        messages: timeline.messages.filter((message) => message.id !== id),
        ahead: timeline.ahead.filter((message) => message.id !== id),
        gone: new Set(timeline.gone).add(id),
      };
    }
    case 'message.hidden': {
      const id = String(event.data.id);
      return {
        ...next,
        changed: { ...timeline.changed, [id]: revision },
        messages: timeline.messages.map((message) =>
          message.id === id ? { ...message, hidden: true, content: null, attachments: [] } : message,
        ),
      };
    }
    default:
      return next;
  }
}

/** The timeline with this state of a message, if the window covers it. */
function shown(timeline: Timeline, message: Message): Timeline {
  if (timeline.gone.has(message.id)) return timeline;
  if (timeline.messages.some(({ id }) => id === message.id)) {
    return { ...timeline, messages: timeline.messages.map((known) => (known.id === message.id ? message : known)) };
  }
  const first = timeline.messages[0];
  if (first && message.seq < first.seq && timeline.hasOlder) return timeline;
  if (timeline.hasNewer) {
    return { ...timeline, ahead: sorted([...timeline.ahead, message]).slice(-MOST_AHEAD) };
  }
  return { ...timeline, messages: sorted([...timeline.messages, message]) };
}
