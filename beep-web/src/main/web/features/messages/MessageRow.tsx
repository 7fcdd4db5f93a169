import { lazy, memo, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '~/api/message';
import type { Channel } from '~/api/types';
import { Attachments } from '~/features/media';
import { usePerson } from '~/features/members';
import { useMe } from '~/features/profile';
import { region } from '~/i18n/i18n';
import { Avatar } from '~/ui/Avatar';
import { Icon } from '~/ui/Icon';
import { Menu, type MenuEntry } from '~/ui/Menu';
import { useProblemText } from '~/ui/problemText';
import { toast } from '~/ui/Toasts';
import { isPlain } from './plain';
import type { Pending } from './timeline';
import { discard, retry } from './timelines';

const Markdown = lazy(() => import('./Markdown').then((module) => ({ default: module.Markdown })));

const time = (at: string) => new Intl.DateTimeFormat(region(), { timeStyle: 'short' }).format(new Date(at));
const dateTime = (at: string) =>
  new Intl.DateTimeFormat(region(), { dateStyle: 'full', timeStyle: 'short' }).format(new Date(at));

interface MessageRowProps {
  serverId: string;
  message: Message;
  first: boolean;
  found: boolean;
  focusable: boolean;
  onFocus: (id: string) => void;
  onReport: (message: Message) => void;
}

export const MessageRow = memo(function MessageRow({
  serverId,
  message,
  first,
  found,
  focusable,
  onFocus,
  onReport,
}: MessageRowProps) {
  const { t } = useTranslation();
  const me = useMe();
  const author = usePerson(serverId, message.authorId);
  const name = author?.displayName ?? t('members.unknown');
  const shownTime = time(message.timestamp);
  return (
    <article
      id={`message-${message.id}`}
      tabIndex={focusable ? 0 : -1}
      aria-label={t('messages.by', { name, time: shownTime, text: message.content || t('messages.file') })}
      onFocus={() => onFocus(message.id)}
      className={`group relative px-3 outline-offset-[-2px] hover:bg-sunken focus-within:bg-sunken sm:px-5 ${first ? 'mt-3' : ''} ${found ? 'flash' : ''}`}
    >
      <div className="flex gap-3 py-0.5">
        {first ? <Avatar id={message.authorId} name={name} /> : <span className="w-10 shrink-0" />}
        <div className="min-w-0 flex-1">
          {first ? (
            <p className="flex items-baseline gap-2">
              <span className="truncate font-semibold">{name}</span>
              <time
                dateTime={message.timestamp}
                title={dateTime(message.timestamp)}
                className="shrink-0 text-xs text-muted"
              >
                {shownTime}
              </time>
            </p>
          ) : null}
          {message.hidden && message.content == null ? (
            <p className="text-muted italic">{t('messages.hidden')}</p>
          ) : (
            <Content text={message.content ?? ''} />
          )}
          {message.editedAt ? <span className="text-xs text-muted">({t('messages.edited')})</span> : null}
          <Attachments media={message.attachments} />
        </div>
      </div>
      <Actions message={message} own={message.authorId === me.id} onReport={onReport} />
    </article>
  );
});

function Content({ text }: { text: string }) {
  if (text === '') return null;
  const plain = <p className="break-words whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</p>;
  return isPlain(text) ? plain : <Suspense fallback={plain}>{<Markdown text={text} />}</Suspense>;
}

function Actions({ message, own, onReport }: { message: Message; own: boolean; onReport: (message: Message) => void }) {
  const { t } = useTranslation();
  const copy = () => void navigator.clipboard.writeText(message.content ?? '').then(() => toast(t('ui.copied')));
  const entries: MenuEntry[] = [];
  if (message.content) entries.push({ kind: 'action', icon: 'copy', label: t('messages.copyText'), onSelect: copy });
  if (!own)
    entries.push({ kind: 'action', icon: 'flag', label: t('messages.report'), onSelect: () => onReport(message) });
  return entries.length === 0 ? null : (
    <Menu
      label={t('messages.actions')}
      className="btn-icon absolute -top-2 right-3 size-9 border border-line bg-raised opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 data-[state=open]:opacity-100 pointer-coarse:top-0 pointer-coarse:border-0 pointer-coarse:bg-transparent pointer-coarse:opacity-100"
      align="end"
      entries={entries}
    >
      <Icon name="more" size={18} />
    </Menu>
  );
}

export function PendingRow({ channelId, pending, first }: { channelId: string; pending: Pending; first: boolean }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const me = useMe();
  const failed = pending.state === 'failed';
  return (
    <div className={`px-3 py-0.5 sm:px-5 ${first ? 'mt-3' : ''}`}>
      <div className="flex gap-3">
        {first ? <Avatar id={me.id} name={me.displayName} /> : <span className="w-10 shrink-0" />}
        <div className="min-w-0 flex-1">
          {first ? <p className="font-semibold">{me.displayName}</p> : null}
          <div className={failed ? '' : 'text-muted'}>
            <Content text={pending.content} />
            {pending.attachments.map(({ mediaId, name }) => (
              <p key={mediaId} className="flex items-center gap-2">
                <Icon name="file" size={16} />
                {name}
              </p>
            ))}
          </div>
          {failed ? (
            <div role="alert" className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-danger">
              <span>
                {t('messages.notSent')} {text(pending.problem)}
                {pending.problem?.traceId ? (
                  <code className="ml-1 font-mono text-xs">{pending.problem.traceId}</code>
                ) : null}
              </span>
              <button
                type="button"
                className="btn btn-quiet min-h-9 text-sm"
                onClick={() => retry(channelId, pending.key)}
              >
                {t('ui.retry')}
              </button>
              <button
                type="button"
                className="btn btn-quiet min-h-9 text-sm"
                onClick={() => discard(channelId, pending.key)}
              >
                {t('messages.discard')}
              </button>
            </div>
          ) : (
            <span className="sr-only">{t('messages.sending')}</span>
          )}
        </div>
      </div>
    </div>
  );
}

export function DaySeparator({ at }: { at: string }) {
  useTranslation();
  const shown = new Intl.DateTimeFormat(region(), { dateStyle: 'full' }).format(new Date(at));
  return <Separator className="border-line text-muted">{shown}</Separator>;
}

export function NewSeparator() {
  const { t } = useTranslation();
  return <Separator className="border-signal text-signal">{t('messages.new')}</Separator>;
}

function Separator({ className, children }: { className: string; children: ReactNode }) {
  return (
    <div className={`mt-4 flex items-center gap-3 px-5 text-xs font-semibold ${className}`}>
      <span className="flex-1 border-t border-inherit" />
      {children}
      <span className="flex-1 border-t border-inherit" />
    </div>
  );
}

export function Beginning({ channel, empty }: { channel: Channel; empty: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="px-5 pt-10 pb-2">
      <span className="grid size-14 place-items-center rounded-2xl bg-brand-soft text-brand-text">
        <Icon name="hash" size={28} />
      </span>
      <h2 className="mt-3 text-2xl font-bold [overflow-wrap:anywhere]">#{channel.name}</h2>
      <p className="text-muted">{t('messages.beginning', { channel: `#${channel.name}` })}</p>
      {empty ? <p className="mt-1 text-muted">{t('messages.empty')}</p> : null}
    </div>
  );
}

export function OlderRow() {
  const { t } = useTranslation();
  return (
    <div className="flex gap-3 px-5 py-4">
      <span className="sr-only">{t('messages.loadingOlder')}</span>
      <div className="skeleton size-10 rounded-full" />
      <div className="flex flex-1 flex-col gap-2">
        <div className="skeleton h-4 w-32" />
        <div className="skeleton h-4 w-1/2" />
      </div>
    </div>
  );
}
