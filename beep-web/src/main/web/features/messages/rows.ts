import type { Message } from '~/api/message';
import type { Timeline } from './timeline';
import type { Unsent } from './unsent';

/** What stands in the list: messages, and what separates them. */
export type Row =
  | { kind: 'older'; key: string }
  | { kind: 'beginning'; key: string }
  | { kind: 'day'; key: string; at: string }
  | { kind: 'new'; key: string }
  | { kind: 'message'; key: string; message: Message; first: boolean }
  | { kind: 'unsent'; key: string; unsent: Unsent; first: boolean };

const GROUP_MILLIS = 7 * 60_000;

const day = (at: string) => new Date(at).toDateString();

/**
 * The rows of a timeline. Messages of one author in quick succession stand together; `seen` is the last seq that had been
 * looked at when the channel was opened, and what others wrote after it is new. What is not sent yet comes last.
 */
export function rowsOf(timeline: Timeline, me: string, seen: number | undefined, unsent: readonly Unsent[]): Row[] {
  const rows: Row[] = [timeline.hasOlder ? { kind: 'older', key: 'older' } : { kind: 'beginning', key: 'beginning' }];
  let before: { authorId: string; timestamp: string } | undefined;
  let marked = false;
  for (const message of timeline.messages) {
    const newDay = !before || day(before.timestamp) !== day(message.timestamp);
    if (newDay) rows.push({ kind: 'day', key: `day ${day(message.timestamp)}`, at: message.timestamp });
    const isNew = !marked && seen !== undefined && message.seq > seen && message.authorId !== me;
    if (isNew) {
      rows.push({ kind: 'new', key: 'new' });
      marked = true;
    }
    const first = newDay || isNew || !follows(before, message);
    rows.push({ kind: 'message', key: message.id, message, first });
    before = message;
  }
  if (timeline.hasNewer) return rows;
  for (const each of unsent) {
    if (each.shownAs) continue;
    const own = { authorId: me, timestamp: each.createdAt };
    rows.push({ kind: 'unsent', key: each.key, unsent: each, first: !follows(before, own) });
    before = own;
  }
  return rows;
}

function follows(
  before: { authorId: string; timestamp: string } | undefined,
  next: { authorId: string; timestamp: string },
): boolean {
  return (
    before !== undefined &&
    before.authorId === next.authorId &&
    Date.parse(next.timestamp) - Date.parse(before.timestamp) < GROUP_MILLIS
  );
}
