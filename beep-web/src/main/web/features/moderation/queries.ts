import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, result } from '~/api/client';
import { type Message, readMessage } from '~/api/message';

export interface Case {
  id: string;
  channelId: string;
  messageId: string;
  reports: { reason?: string; comment?: string }[];
  message: Message | null;
}

async function openCases(serverId: string, cursor: string): Promise<{ cases: Case[]; next?: string }> {
  const page = await result(
    api.GET('/moderation/cases', { params: { query: { serverId, state: 'open', ...(cursor ? { cursor } : {}) } } }),
  );
  const cases = page.items.flatMap(({ id, channelId, messageId, reports = [], message }) =>
    id && channelId && messageId ? [{ id, channelId, messageId, reports, message: readMessage(message) }] : [],
  );
  return { cases, ...(page.next ? { next: page.next } : {}) };
}

export const casesQuery = (serverId: string) =>
  infiniteQueryOptions({
    queryKey: ['servers', serverId, 'cases'] as const,
    initialPageParam: '',
    queryFn: ({ pageParam }) => openCases(serverId, pageParam),
    getNextPageParam: ({ next }) => next,
    retry: false,
  });
