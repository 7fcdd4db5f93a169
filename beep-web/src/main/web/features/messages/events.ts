import { readMessage } from '~/api/message';
import type { Listener } from '~/gateway/live';
import { announceArrival } from './announcements';
import { applyEvent, loadNewest, newestLoaded, reload, useTimelines } from './timelines';

export const hearOfMessages: Listener = (live) => {
  live.keepHistory({
    keeps: (channel) => useTimelines.getState().byChannel.has(channel),
    loadedUpTo: newestLoaded,
    apply: (event) => applyEvent(event, live.me),
    refresh: (channel) => void loadNewest(channel),
    reload,
  });
  live.onAny((event) => applyEvent(event, live.me));
  live.on('message.created', ({ data }) => {
    const message = readMessage(data);
    if (message && message.authorId !== live.me) announceArrival(message);
  });
};
