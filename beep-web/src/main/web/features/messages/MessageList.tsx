import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VList, type VListHandle } from 'virtua';
import type { Message } from '~/api/message';
import type { Channel } from '~/api/types';
import { Guarded } from '~/ui/Guarded';
import { Icon } from '~/ui/Icon';
import { Beginning, DaySeparator, MessageRow, NewSeparator, OlderRow } from './MessageRow';
import type { Row } from './rows';
import type { Timeline } from './timeline';
import { loadNewer, loadOlder } from './timelines';
import { UnsentRow } from './UnsentRow';
import { useMessageKeys } from './useMessageKeys';

interface MessageListProps {
  channel: Channel;
  serverId: string;
  timeline: Timeline;
  rows: Row[];
  /** A message to go to. */
  target: string | undefined;
  /** Differs each time somebody asks for the target. */
  visit: string | undefined;
  onPresent: () => void;
  onSeen: () => void;
  onReport: (message: Message) => void;
}

const NEAR_END = 60;
const NEAR_EDGE = 600;
/** Frames until a row far away has been drawn. */
const MOST_TRIES = 30;

/**
 * The messages as a virtual list: only what is near the viewport is in the page. It keeps its place when older messages
 * come in above, stays at the end while it is there, and says what is new when it is not.
 */
export function MessageList({
  channel,
  serverId,
  timeline,
  rows,
  target,
  visit,
  onPresent,
  onSeen,
  onReport,
}: MessageListProps) {
  const { t } = useTranslation();
  const list = useRef<VListHandle>(null);
  const atEnd = useRef(true);
  const offset = useRef(0);
  const settled = useRef(false);
  const [away, setAway] = useState(false);
  const [unseen, setUnseen] = useState(0);
  const [focused, setFocused] = useState<string | null>(null);
  const shift = useShift(timeline);
  const newest = rows.at(-1)?.key;
  const newestBefore = useRef(newest);
  const lastSeq = timeline.messages.at(-1)?.seq ?? 0;
  const seenSeq = useRef(lastSeq);

  const toEnd = () => list.current?.scrollToIndex(rows.length - 1, { align: 'end' });

  function scrolled(): void {
    const view = list.current;
    if (!view) return;
    const fromEnd = view.scrollSize - view.scrollOffset - view.viewportSize;
    const isUp = view.scrollOffset < offset.current - 1;
    offset.current = view.scrollOffset;
    if (timeline.hasNewer) atEnd.current = false;
    else if (fromEnd < NEAR_END) atEnd.current = true;
    else if (isUp) atEnd.current = false; // only the reader leaves the end, not a message that grows
    setAway(fromEnd > view.viewportSize || timeline.hasNewer);
    if (atEnd.current) seen();
    if (!settled.current) return;
    if (view.scrollOffset < NEAR_EDGE) void loadOlder(channel.id);
    if (fromEnd < NEAR_EDGE) void loadNewer(channel.id);
  }

  function seen(): void {
    seenSeq.current = lastSeq;
    setUnseen(0);
    if (document.visibilityState === 'visible') onSeen();
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: where to begin is decided once per target
  useLayoutEffect(() => {
    const index = target ? rows.findIndex(({ key }) => key === target) : -1;
    if (index >= 0) {
      atEnd.current = false;
      list.current?.scrollToIndex(index, { align: 'center' });
      setFocused(target ?? null);
      let frame = 0;
      const arrive = (tries: number) => {
        list.current?.scrollToIndex(index, { align: 'center' });
        const shown = document.getElementById(`message-${target}`);
        shown?.focus({ preventScroll: true });
        const hasFocus = shown !== null && shown === document.activeElement; // it cannot have it before it is measured
        settled.current = hasFocus || tries === 0;
        if (!hasFocus && tries > 0) frame = requestAnimationFrame(() => arrive(tries - 1));
      };
      frame = requestAnimationFrame(() => arrive(MOST_TRIES));
      return () => cancelAnimationFrame(frame);
    }
    if (target && settled.current) return; // it is on its way, and so is a list that has it
    toEnd();
    const frame = requestAnimationFrame(() => {
      toEnd();
      settled.current = true;
      scrolled();
    });
    return () => cancelAnimationFrame(frame);
  }, [target, visit]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: follows what is appended
  useLayoutEffect(() => {
    const hasWritten = rows.at(-1)?.kind === 'unsent' && newest !== newestBefore.current;
    newestBefore.current = newest;
    if (hasWritten && !timeline.hasNewer) atEnd.current = true;
    if (atEnd.current) {
      toEnd();
      seen();
    } else {
      setUnseen(timeline.messages.filter(({ seq }) => seq > seenSeq.current).length);
    }
  }, [newest, lastSeq]);

  useEffect(() => {
    const visible = () => {
      if (document.visibilityState === 'visible' && atEnd.current) onSeen();
    };
    document.addEventListener('visibilitychange', visible);
    return () => document.removeEventListener('visibilitychange', visible);
  }, [onSeen]);

  const pressed = useMessageKeys(list, rows, focused, setFocused);
  const focusable = rows.some(({ key }) => key === focused) ? focused : (timeline.messages.at(-1)?.id ?? null);
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <VList
        ref={list}
        role="log"
        aria-live="off"
        aria-label={t('messages.list', { channel: channel.name })}
        tabIndex={timeline.messages.length === 0 ? 0 : -1}
        className="min-h-0 flex-1 overflow-x-hidden py-2 [overflow-anchor:none]"
        shift={shift}
        data={rows}
        bufferSize={600}
        onScroll={scrolled}
        onResize={() => {
          if (atEnd.current) toEnd();
          scrolled();
        }}
        onKeyDown={pressed}
      >
        {(row) => {
          switch (row.kind) {
            case 'older':
              return <OlderRow key={row.key} />;
            case 'beginning':
              return <Beginning key={row.key} channel={channel} empty={rows.length === 1} />;
            case 'day':
              return <DaySeparator key={row.key} at={row.at} />;
            case 'new':
              return <NewSeparator key={row.key} />;
            case 'unsent':
              return <UnsentRow key={row.key} unsent={row.unsent} first={row.first} />;
            case 'message':
              return (
                <Guarded key={row.key} of={row.message.content ?? ''}>
                  <MessageRow
                    serverId={serverId}
                    message={row.message}
                    first={row.first}
                    found={row.key === target}
                    focusable={row.key === focusable}
                    onFocus={setFocused}
                    onReport={onReport}
                  />
                </Guarded>
              );
          }
        }}
      </VList>
      {away || unseen > 0 ? (
        <button
          type="button"
          className="btn btn-quiet absolute bottom-3 left-1/2 -translate-x-1/2 rounded-full shadow-float"
          onClick={() => {
            onPresent();
            if (!timeline.hasNewer) {
              toEnd();
              atEnd.current = true;
              seen();
            }
          }}
        >
          <Icon name="down" size={18} />
          {unseen > 0 && !timeline.hasNewer ? t('messages.newMessages', { count: unseen }) : t('messages.toPresent')}
        </button>
      ) : null}
    </div>
  );
}

/** Whether messages have just been put in above the ones that were there. */
function useShift(timeline: Timeline): boolean {
  const first = timeline.messages[0]?.seq ?? 0;
  const before = useRef(first);
  const shift = first < before.current;
  useLayoutEffect(() => {
    before.current = first;
  }, [first]);
  return shift;
}
