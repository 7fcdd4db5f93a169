import { readMessage } from '~/api/message';
import type { Listener } from '~/gateway/live';
import { announceArrival } from './announcements';
import { shownByEvent } from './outbox';
import { applyEvent, beginAt, hearFrom, loadFailed, reload, useTimelines } from './timelines';

export const hearOfMessages: Listener = (live) => {
  hearFrom((channel) => live.position(channel));
  live.keepHistory({ keeps: (channel) => useTimelines.getState().byChannel.has(channel), beginAt, reload });
  live.onReturn(loadFailed);
  live.onAny(applyEvent);
  live.on('message.created', ({ data }) => {
    const message = readMessage(data);
    if (!message) return;
    if (message.authorId === live.me) shownByEvent(message);
    else announceArrival(message);
  });
};
