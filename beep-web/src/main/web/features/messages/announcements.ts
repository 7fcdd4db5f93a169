import { create } from 'zustand';
import type { Message } from '~/api/message';

/** What a screen reader should say about the channel that is open; several messages in quick succession become one. */
export const useArrivals = create<{ arrivals: readonly Message[] }>(() => ({ arrivals: [] }));

const QUIET_MILLIS = 1500;
const LISTENED_MILLIS = 6000;
let openChannel: string | null = null;
let waiting: Message[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let clearing: ReturnType<typeof setTimeout> | undefined;

export function listenTo(channel: string | null): void {
  openChannel = channel;
  waiting = [];
  useArrivals.setState({ arrivals: [] });
}

export function announceArrival(message: Message): void {
  if (message.channelId !== openChannel) return;
  waiting.push(message);
  if (timer !== undefined) return;
  timer = setTimeout(() => {
    timer = undefined;
    useArrivals.setState({ arrivals: waiting });
    waiting = [];
    clearTimeout(clearing);
    clearing = setTimeout(() => useArrivals.setState({ arrivals: [] }), LISTENED_MILLIS);
  }, QUIET_MILLIS);
}
