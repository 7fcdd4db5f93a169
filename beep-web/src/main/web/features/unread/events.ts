import { readMessage } from '~/api/message';
import type { Listener } from '~/gateway/live';
import { arrived, begin } from './marks';

/** Whatever happens in a channel makes it unread, but for what one has said oneself. */
export const hearOfArrivals: Listener = (live) => {
  live.onHead(begin);
  live.onSkipped((channel, upTo) => arrived(channel, upTo));
  live.onAny(({ channelId, seq }) => {
    if (channelId && seq) arrived(channelId, seq);
  });
  live.on('message.created', ({ data, seq }) => {
    const message = readMessage(data);
    if (message && message.authorId === live.me && seq) arrived(message.channelId, seq, true);
  });
};
