import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, result } from '~/api/client';
import { type Message, readMessage } from '~/api/message';
import type { Server } from '~/api/types';
import { usePerson } from '~/features/members';
import { region } from '~/i18n/i18n';
import { moveFocus } from '~/ui/focus';
import { Icon } from '~/ui/Icon';
import { VERY_WIDE } from '~/ui/media';
import { Trouble } from '~/ui/Trouble';
import { type Highlight, Highlighted } from './Highlighted';
import { useSearchWish } from './wish';

interface Hit {
  message: Message;
  channel: { id: string; name: string; serverId: string };
  highlights: Highlight[];
}

async function find(query: { q: string; serverId?: string; cursor?: string }): Promise<{ hits: Hit[]; next?: string }> {
  const { messages } = await result(
    api.GET('/search', { params: { query: { type: 'messages', limit: 20, ...query } } }),
  );
  const hits = (messages?.items ?? []).flatMap(({ message, channel, highlights = [] }) => {
    const { id, name, serverId } = channel ?? {};
    const read = readMessage(message);
    return read && id && name && serverId ? [{ message: read, channel: { id, name, serverId }, highlights }] : [];
  });
  return { hits, ...(messages?.next ? { next: messages.next } : {}) };
}

/** Looking for messages by words, in this server or in all of one's own (R-SRCH-01). */
export function SearchPanel({ server, onClose }: { server: Server; onClose: () => void }) {
  const { t } = useTranslation();
  const wish = useSearchWish((state) => state.q);
  const [text, setText] = useState(wish);
  const [q, setQ] = useState(wish);
  const [everywhere, setEverywhere] = useState(false);
  const found = useInfiniteQuery({
    queryKey: ['search', q, everywhere ? null : server.id],
    enabled: q !== '',
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      find({ q, ...(everywhere ? {} : { serverId: server.id }), ...(pageParam ? { cursor: pageParam } : {}) }),
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const hits = found.data?.pages.flatMap((page) => page.hits) ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === q) void found.refetch();
    setQ(text.trim());
    useSearchWish.setState({ q: text.trim() });
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <search className="flex flex-col gap-2 border-b border-line p-3">
        <h2 className="px-1 font-bold">{t('search.title')}</h2>
        <form className="flex gap-1" onSubmit={submit}>
          <input
            dir="auto"
            type="search"
            // biome-ignore lint/a11y/noAutofocus: the panel has just been opened by the person
            autoFocus
            className="input min-w-0"
            aria-label={t('search.label')}
            placeholder={t('search.placeholder')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <button type="submit" className="btn-icon size-11" aria-label={t('search.open')}>
            <Icon name="search" />
          </button>
        </form>
        <select
          aria-label={t('search.scope')}
          className="input"
          value={everywhere ? 'all' : 'here'}
          onChange={(event) => setEverywhere(event.target.value === 'all')}
        >
          <option value="here">{t('search.here', { name: server.name })}</option>
          <option value="all">{t('search.everywhere')}</option>
        </select>
      </search>
      <section aria-label={t('search.title')} className="min-h-0 flex-1 overflow-y-auto p-2">
        <p role="status" className="px-2 py-1 text-sm text-muted">
          {q === '' ? t('search.start') : null}
          {found.isFetching && hits.length === 0 ? t('ui.loading') : null}
          {found.isSuccess && q
            ? hits.length > 0
              ? t(found.hasNextPage ? 'search.atLeast' : 'search.results', { count: hits.length })
              : t('search.none', { q })
            : null}
        </p>
        {found.isError ? (
          <Trouble title={t('search.failed')} problem={found.error} onRetry={() => void found.refetch()} />
        ) : null}
        <ul onKeyDown={moveFocus} className="flex flex-col gap-2">
          {hits.map((hit) => (
            <li key={hit.message.id}>
              <HitRow hit={hit} onGone={onClose} />
            </li>
          ))}
        </ul>
        {found.hasNextPage ? (
          <button
            type="button"
            className="btn btn-quiet mt-3 w-full"
            disabled={found.isFetching}
            onClick={() => void found.fetchNextPage()}
          >
            {t('search.more')}
          </button>
        ) : null}
      </section>
    </div>
  );
}

function HitRow({ hit: { message, channel, highlights }, onGone }: { hit: Hit; onGone: () => void }) {
  const { t } = useTranslation();
  const author = usePerson(channel.serverId, message.authorId);
  const at = new Intl.DateTimeFormat(region(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(message.timestamp),
  );
  const go = () => {
    if (!matchMedia(VERY_WIDE).matches) onGone();
  };
  return (
    <Link
      to="/servers/$serverId/channels/$channelId"
      params={{ serverId: channel.serverId, channelId: channel.id }}
      search={{ message: message.id }}
      data-item
      className="block w-full rounded-xl border border-line bg-raised p-3 text-left hover:border-strong-line"
      onClick={go}
    >
      <span className="flex items-baseline gap-2 text-sm">
        <span dir="auto" className="truncate font-semibold">
          {author?.displayName ?? t('members.unknown')}
        </span>
        <span dir="auto" className="truncate text-muted">
          #{channel.name}
        </span>
      </span>
      <span dir="auto" className="line-clamp-4 break-words">
        <Highlighted text={message.content ?? ''} highlights={highlights} />
      </span>
      <span className="text-xs text-muted">{at}</span>
      <span className="sr-only">{t('search.jump')}</span>
    </Link>
  );
}
