import { type Message, readMessage } from '~/api/message';
import type { Problem } from '~/api/problem';
import type { EventFrame } from '~/gateway/frames';

/** A message of one's own that the server has not confirmed yet. */
export interface Pending {
  key: string;
  content: string;
  attachments: { mediaId: string; name: string }[];
  createdAt: string;
  state: 'sending' | 'failed';
  problem?: Problem;
  /** The message that an event has already shown in its place. */
  shownAs?: string;
}

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
  pending: readonly Pending[];
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
  | { kind: 'event'; event: EventFrame; me: string }
  | { kind: 'posting'; pending: Pending }
  | { kind: 'posted'; key: string; message: Message }
  | { kind: 'postFailed'; key: string; problem: Problem }
  | { kind: 'retrying'; key: string }
  | { kind: 'discarded'; key: string };

const MOST_AHEAD = 100;

export const emptyTimeline = (): Timeline => ({
  epoch: 0,
  status: 'loading',
  messages: [],
  hasOlder: false,
  hasNewer: false,
  pending: [],
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
        pending: timeline.pending,
        revision: timeline.revision + 1,
      };
    case 'event':
      return applied(timeline, change.event, change.me);
    case 'posting':
      return { ...timeline, pending: [...timeline.pending, change.pending] };
    case 'posted':
      return shown(without(timeline, change.key), change.message);
    case 'postFailed':
      return failed(timeline, change.key, change.problem);
    case 'retrying':
      return pendingWith(timeline, change.key, ({ problem: _, ...kept }) => ({ ...kept, state: 'sending' }));
    case 'discarded':
      return without(timeline, change.key);
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

function applied(timeline: Timeline, event: EventFrame, me: string): Timeline {
  const revision = timeline.revision + 1;
  const next = { ...timeline, revision };
  switch (event.type) {
    case 'message.created':
    case 'message.updated':
    case 'message.restored': {
      const message = readMessage(event.data);
      if (!message) return next;
      const latest = shown({ ...next, changed: { ...timeline.changed, [message.id]: revision } }, message);
      return event.type === 'message.created' && message.authorId === me ? matched(latest, message) : latest;
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

/** One's own message has come by the gateway before the answer to its posting: it must not stand there twice. */
function matched(timeline: Timeline, message: Message): Timeline {
  const waiting = timeline.pending.find((pending) => !pending.shownAs && isSame(pending, message));
  return waiting ? pendingWith(timeline, waiting.key, (pending) => ({ ...pending, shownAs: message.id })) : timeline;
}

const isSame = (pending: Pending, message: Message): boolean =>
  pending.state === 'sending' &&
  pending.content === (message.content ?? '') &&
  pending.attachments.length === message.attachments.length;

/** No answer came; if the message has been seen all the same, it was posted. */
function failed(timeline: Timeline, key: string, problem: Problem): Timeline {
  const posted = timeline.pending.find((pending) => pending.key === key)?.shownAs;
  return posted
    ? without(timeline, key)
    : pendingWith(timeline, key, (pending) => ({ ...pending, state: 'failed', problem }));
}

const without = (timeline: Timeline, key: string): Timeline => ({
  ...timeline,
  pending: timeline.pending.filter((pending) => pending.key !== key),
});

const pendingWith = (timeline: Timeline, key: string, change: (pending: Pending) => Pending): Timeline => ({
  ...timeline,
  pending: timeline.pending.map((pending) => (pending.key === key ? change(pending) : pending)),
});
