import { create } from 'zustand';
import { api, result } from '~/api/client';
import { type Message, readMessage } from '~/api/message';
import { Problem } from '~/api/problem';
import type { EventFrame } from '~/gateway/frames';
import { type Change, changed, emptyTimeline, type Loaded, type Timeline } from './timeline';

const MOST_KEPT = 12;
const PAGE = 50;

/** The timelines of the channels looked at lately, the last one last. */
export const useTimelines = create<{ byChannel: ReadonlyMap<string, Timeline> }>(() => ({ byChannel: new Map() }));

const timelineOf = (channel: string): Timeline | undefined => useTimelines.getState().byChannel.get(channel);

function apply(channel: string, change: Change): void {
  useTimelines.setState(({ byChannel }) => {
    const known = byChannel.get(channel) ?? emptyTimeline();
    return { byChannel: new Map(byChannel).set(channel, changed(known, change)) };
  });
}

type Position = { before?: string; after?: string; around?: string };

async function page(channelId: string, position: Position): Promise<{ page: Loaded; more: boolean }> {
  const asOf = timelineOf(channelId)?.revision ?? 0;
  const found = await result(
    api.GET('/channels/{channelId}/messages', {
      params: { path: { channelId }, query: { limit: PAGE, ...position } },
    }),
  );
  const messages = found.items.map(readMessage).filter((message): message is Message => message !== null);
  return { page: { messages, asOf }, more: Boolean(found.next) };
}

const loading = new Set<string>();

/** One load at a time per channel and kind. */
async function once(channel: string, kind: string, load: () => Promise<Change | null>): Promise<void> {
  const key = `${channel} ${kind}`;
  if (loading.has(key)) return;
  loading.add(key);
  try {
    const change = await load();
    if (change) apply(channel, change);
  } catch (thrown) {
    apply(channel, { kind: 'loadFailed', problem: Problem.from(thrown) });
  } finally {
    loading.delete(key);
  }
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

export const loadNewest = (channel: string): Promise<void> =>
  once(channel, 'newest', async () => ({ kind: 'newest', ...(await page(channel, {})) }));

/** Throws the window away and loads the present anew. */
export function reload(channel: string): void {
  if (!timelineOf(channel)) return;
  apply(channel, { kind: 'reload' });
  void loadNewest(channel);
}

export function loadOlder(channel: string): Promise<void> {
  const first = timelineOf(channel)?.messages[0];
  if (!first || !timelineOf(channel)?.hasOlder) return Promise.resolve();
  return once(channel, 'older', async () => ({ kind: 'older', ...(await page(channel, { before: first.id })) }));
}

export function loadNewer(channel: string): Promise<void> {
  const last = timelineOf(channel)?.messages.at(-1);
  if (!last || !timelineOf(channel)?.hasNewer) return Promise.resolve();
  return once(channel, 'newer', async () => ({ kind: 'newer', ...(await page(channel, { after: last.id })) }));
}

/** Moves the window to a message, unless it is in it already; to the present when the message is gone. */
async function loadAround(channel: string, message: string): Promise<void> {
  if (timelineOf(channel)?.messages.some(({ id }) => id === message)) return;
  await once(channel, 'around', async () => {
    const found = await page(channel, { around: message }).catch((thrown) => {
      if (Problem.from(thrown).status === 404) return null;
      throw thrown;
    });
    if (!found) return timelineOf(channel)?.messages.length ? null : { kind: 'newest', ...(await page(channel, {})) };
    apply(channel, { kind: 'reload' });
    return { kind: 'around', ...found, page: { ...found.page, asOf: timelineOf(channel)?.revision ?? 0 } };
  });
}

/** The newest seq of a timeline that reaches the present, once it is loaded; undefined when there is none. */
export function newestLoaded(channel: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      const timeline = timelineOf(channel);
      if (timeline?.status === 'loading') return false;
      resolve(timeline?.status === 'ready' && !timeline.hasNewer ? (timeline.messages.at(-1)?.seq ?? 0) : undefined);
      return true;
    };
    if (look()) return;
    const stop = useTimelines.subscribe(() => {
      if (look()) stop();
    });
  });
}

export function applyEvent(event: EventFrame): void {
  if (event.channelId && timelineOf(event.channelId)) apply(event.channelId, { kind: 'event', event });
}

/** The answer to one's own posting, which may come before its event. */
export function showPosted(message: Message): void {
  if (timelineOf(message.channelId)) apply(message.channelId, { kind: 'posted', message });
}

/** Whoever writes looks at the present. */
export function openPresent(channel: string): void {
  if (timelineOf(channel)?.hasNewer) reload(channel);
}
