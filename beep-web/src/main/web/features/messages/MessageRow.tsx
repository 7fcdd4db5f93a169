import { memo, type ReactNode } from 'react';
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
import { toast } from '~/ui/Toasts';
import { Content } from './Content';
import { menuGestures } from './menuGestures';

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
      {...menuGestures}
      className={`group relative px-3 outline-offset-[-2px] hover:bg-sunken focus-within:bg-sunken sm:px-5 ${first ? 'mt-3' : ''} ${found ? 'flash' : ''}`}
    >
      <div className="flex gap-3 py-0.5">
        {first ? <Avatar id={message.authorId} name={name} /> : <HoverTime at={message.timestamp} />}
        <div className="min-w-0 flex-1">
          {first ? (
            <p className="flex items-baseline gap-2">
              <span dir="auto" className="truncate font-semibold">
                {name}
              </span>
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
      <Actions message={message} own={message.authorId === me.id} focusable={focusable} onReport={onReport} />
    </article>
  );
});

/** When a message was written that stands below its author's others: beside it, while it is looked at. */
function HoverTime({ at }: { at: string }) {
  return (
    <time
      dateTime={at}
      title={dateTime(at)}
      className="w-10 shrink-0 self-start pt-1 text-center text-[0.6875rem] leading-none text-muted opacity-0 group-focus-within:opacity-100 group-hover:opacity-100"
    >
      {time(at)}
    </time>
  );
}

interface ActionsProps {
  message: Message;
  own: boolean;
  focusable: boolean;
  onReport: (message: Message) => void;
}

function Actions({ message, own, focusable, onReport }: ActionsProps) {
  const { t } = useTranslation();
  const copy = () => void navigator.clipboard.writeText(message.content ?? '').then(() => toast(t('ui.copied')));
  const entries: MenuEntry[] = [];
  if (message.content) entries.push({ kind: 'action', icon: 'copy', label: t('messages.copyText'), onSelect: copy });
  if (!own)
    entries.push({ kind: 'action', icon: 'flag', label: t('messages.report'), onSelect: () => onReport(message) });
  return entries.length === 0 ? null : (
    <Menu
      label={t('messages.actions')}
      className="btn-icon absolute -top-2 right-3 size-9 border border-line bg-raised opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 data-[state=open]:opacity-100"
      align="end"
      reachable={focusable}
      entries={entries}
    >
      <Icon name="more" size={18} />
    </Menu>
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
      <h2 dir="auto" className="mt-3 text-2xl font-bold [overflow-wrap:anywhere]">
        #{channel.name}
      </h2>
      <p className="text-muted">{t('messages.beginning', { channel: `#${channel.name}` })}</p>
      {channel.topic ? (
        <p dir="auto" className="mt-1 whitespace-pre-wrap [overflow-wrap:anywhere]">
          {channel.topic}
        </p>
      ) : null}
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
