import { readMessage } from '~/api/message';
import type { Listener } from '~/gateway/live';
import { announceArrival } from './announcements';
import { shownByEvent } from './outbox';
import { applyEvent, loadNewest, newestLoaded, reload, useTimelines } from './timelines';

export const hearOfMessages: Listener = (live) => {
  live.keepHistory({
    keeps: (channel) => useTimelines.getState().byChannel.has(channel),
    loadedUpTo: newestLoaded,
    apply: applyEvent,
    refresh: (channel) => void loadNewest(channel),
    reload,
  });
  live.onAny(applyEvent);
  live.on('message.created', ({ data }) => {
    const message = readMessage(data);
    if (!message) return;
    if (message.authorId === live.me) shownByEvent(message);
    else announceArrival(message);
  });
};
