import type { Message } from '~/api/message';
import type { Problem } from '~/api/problem';

export interface Attachment {
  mediaId: string;
  name: string;
}

/** A message of one's own that the server has not confirmed yet. */
export interface Unsent {
  /** The same for every attempt: the server takes the message once. */
  key: string;
  channel: string;
  content: string;
  attachments: readonly Attachment[];
  createdAt: string;
  /**
   * It is its turn, or will be; it waits until somebody answers; its files are on their way; or it was refused, and a person
   * must say what becomes of it.
   */
  state: 'sending' | 'waiting' | 'uploading' | 'refused';
  problem?: Problem | undefined;
  /** The message that an event has already shown in its place. */
  shownAs?: string;
}

/** An answer that may be another one in a while: nobody answers, too many ask, or whoever wrote must log in again. */
export const isPassing = ({ status }: Problem): boolean =>
  status === 0 || status >= 500 || status === 401 || status === 408 || status === 429;

/** What is sent next in a channel: the oldest, unless it waits for a person; nothing overtakes. */
export const nextOf = (unsent: readonly Unsent[], channel: string): Unsent | undefined =>
  unsent.find((each) => each.channel === channel && each.state !== 'refused');

export const changedIn = (unsent: readonly Unsent[], key: string, change: Partial<Unsent>): readonly Unsent[] =>
  unsent.map((each) => (each.key === key ? { ...each, ...change } : each));

export const without = (unsent: readonly Unsent[], key: string): readonly Unsent[] =>
  unsent.filter((each) => each.key !== key);

/** One's own message has come by the gateway before the answer to its posting: it must not stand there twice. */
export function matched(unsent: readonly Unsent[], message: Message): readonly Unsent[] {
  const waiting = unsent.find((each) => !each.shownAs && isSame(each, message));
  return waiting ? changedIn(unsent, waiting.key, { shownAs: message.id }) : unsent;
}

const isSame = ({ state, channel, content, attachments }: Unsent, message: Message): boolean =>
  (state === 'sending' || state === 'waiting') &&
  channel === message.channelId &&
  content === (message.content ?? '') &&
  attachments.length === message.attachments.length;
