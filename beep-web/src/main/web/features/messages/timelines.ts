import { create } from 'zustand';
import { api, result } from '~/api/client';
import { type Message, readMessage } from '~/api/message';
import { Problem } from '~/api/problem';
import type { EventFrame } from '~/gateway/frames';
import { eventsAfter } from '~/gateway/missed';
import { type Change, changed, emptyTimeline, type Loaded, type Side, type Timeline } from './timeline';

const MOST_KEPT = 12;
const PAGE = 50;

/** The timelines of the channels looked at lately, the last one last. */
export const useTimelines = create<{ byChannel: ReadonlyMap<string, Timeline> }>(() => ({ byChannel: new Map() }));

const timelineOf = (channel: string): Timeline | undefined => useTimelines.getState().byChannel.get(channel);

function apply(channel: string, change: Change): void {
  useTimelines.setState((state) => {
    const known = state.byChannel.get(channel);
    return known ? { byChannel: new Map(state.byChannel).set(channel, changed(known, change)) } : state;
  });
}

let heardUpTo: (channel: string) => number | undefined = () => undefined;

/** From where on each channel's events have come. */
const beginnings = new Map<string, number>();

/** Who knows the seq up to which a channel's events have been heard; undefined before they begin to come. */
export function hearFrom(position: (channel: string) => number | undefined): void {
  heardUpTo = position;
  beginnings.clear();
}

type Position = { before?: string; after?: string; around?: string };

/** What has been heard when a page is asked for, and what comes before its own messages, is contained in it. */
async function page(channelId: string, side: Side, position: Position = {}): Promise<Change> {
  const heard = heardUpTo(channelId) ?? 0;
  const found = await result(
    api.GET('/channels/{channelId}/messages', {
      params: { path: { channelId }, query: { limit: PAGE, ...position } },
    }),
  );
  const messages = found.items.map(readMessage).filter((message): message is Message => message !== null);
  const page: Loaded = { messages, asOf: Math.max(heard, ...messages.map(({ seq }) => seq)) };
  return { kind: 'page', side, page, more: Boolean(found.next) };
}

/** What is being asked for each channel. */
const underway = new Map<string, Set<string>>();

/** One load at a time per kind; false when what arrived was for a window that had been thrown away meanwhile. */
async function once(channel: string, kind: string, load: () => Promise<Change | null>): Promise<boolean> {
  const epoch = timelineOf(channel)?.epoch;
  const key = `${kind} ${epoch}`;
  const asked = underway.get(channel) ?? new Set();
  if (epoch === undefined || asked.has(key)) return true;
  underway.set(channel, asked.add(key));
  const arrived = await load().catch((thrown): Change => ({ kind: 'loadFailed', problem: Problem.from(thrown) }));
  const isWanted = timelineOf(channel)?.epoch === epoch;
  if (arrived && isWanted) apply(channel, arrived);
  asked.delete(key);
  bridge(channel);
  if (asked.size === 0) {
    underway.delete(channel);
    apply(channel, { kind: 'settled' });
  }
  return isWanted;
}

/** Makes sure that a channel's timeline is there, at a message if one is named; those not looked at for long are dropped. */
export function openTimeline(channel: string, message?: string): void {
  const known = timelineOf(channel);
  useTimelines.setState(({ byChannel }) => {
    const reordered = new Map(byChannel);
    reordered.delete(channel);
    reordered.set(channel, known ?? emptyTimeline());
    for (const id of [...reordered.keys()]) {
      if (reordered.size > MOST_KEPT) reordered.delete(id);
    }
    return { byChannel: reordered };
  });
  if (message) void loadAround(channel, message);
  else if (!known || known.status === 'failed') void loadNewest(channel);
}

const loadNewest = (channel: string): Promise<boolean> => once(channel, 'newest', () => page(channel, 'newest'));

/** Throws the window away and loads the present anew. */
export function reload(channel: string): void {
  wanted.delete(channel);
  apply(channel, { kind: 'reload' });
  void loadNewest(channel);
}

/** Those that could not be loaded are tried again. */
export function loadFailed(): void {
  for (const [channel, { status }] of useTimelines.getState().byChannel)
    if (status === 'failed') void loadNewest(channel);
}

export async function loadOlder(channel: string): Promise<void> {
  const { messages: [first] = [], hasOlder } = timelineOf(channel) ?? {};
  if (!hasOlder) return;
  if (first) await once(channel, 'older', () => page(channel, 'older', { before: first.id }));
  else await loadNewest(channel); // all that were here are gone
}

export async function loadNewer(channel: string): Promise<void> {
  const { messages = [], hasNewer } = timelineOf(channel) ?? {};
  const last = messages.at(-1);
  if (!hasNewer) return;
  if (last) await once(channel, 'newer', () => page(channel, 'newer', { after: last.id }));
  else await loadNewest(channel);
}

/** The message that was asked for last in each channel. */
const wanted = new Map<string, string>();

/** Moves the window to a message, unless it is in it already; to the present when the message is gone and there is no window. */
async function loadAround(channel: string, message: string): Promise<void> {
  wanted.set(channel, message);
  while (wanted.get(channel) === message && !timelineOf(channel)?.messages.some(({ id }) => id === message)) {
    if (await once(channel, `around ${message}`, () => around(channel, message))) return;
  }
}

async function around(channel: string, message: string): Promise<Change | null> {
  try {
    return await page(channel, 'around', { around: message });
  } catch (thrown) {
    if (Problem.from(thrown).status !== 404) throw thrown;
    return timelineOf(channel)?.status === 'ready' ? null : page(channel, 'newest');
  }
}

/** Events after this seq will come, and those before it will not. */
export function beginAt(channel: string, head: number): void {
  beginnings.set(channel, head);
  bridge(channel);
}

/** Fetches what happened after the window was loaded and before its events began to come. */
function bridge(channel: string): void {
  const head = beginnings.get(channel) ?? 0;
  const { status, asOf = head } = timelineOf(channel) ?? {};
  if (status !== 'ready' || asOf >= head) return;
  void once(channel, 'bridge', async () => {
    const events: EventFrame[] = [];
    const reached = await eventsAfter(channel, asOf, head, (event) => events.push(event));
    return reached < head ? { kind: 'reload' } : { kind: 'bridged', events, after: asOf, upTo: head };
  }).then(() => {
    if (timelineOf(channel)?.status === 'loading') void loadNewest(channel);
  });
}

export function applyEvent(event: EventFrame): void {
  const { channelId } = event;
  if (channelId) apply(channelId, { kind: 'event', event, isPageComing: underway.has(channelId) });
}

/** The answer to one's own posting, which may come before its event, or after others that followed it. */
export function showPosted(message: Message): void {
  const { channelId, seq } = message;
  if (seq <= Math.max(heardUpTo(channelId) ?? 0, timelineOf(channelId)?.asOf ?? 0)) return;
  applyEvent({ op: 'event', type: 'message.created', channelId, seq, data: message } as unknown as EventFrame);
}

/** Whoever writes looks at the present. */
export function openPresent(channel: string): void {
  if (timelineOf(channel)?.hasNewer) reload(channel);
}
