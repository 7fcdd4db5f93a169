import type { Channel } from '~/api/types';

/** Channels as they stand in the list: by position, those of a category under it. */
export function inOrder(channels: readonly Channel[]): Channel[] {
  const byPosition = [...channels].sort((one, other) => one.position - other.position);
  const ids = new Set(channels.map(({ id }) => id));
  const top = byPosition.filter(({ parentId }) => !parentId || !ids.has(parentId));
  return top.flatMap((channel) => [channel, ...byPosition.filter(({ parentId }) => parentId === channel.id)]);
}

export const textChannels = (channels: readonly Channel[]): Channel[] =>
  inOrder(channels).filter(({ type }) => type === 'text');
