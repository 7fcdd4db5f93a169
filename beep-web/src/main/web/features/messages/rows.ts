import type { Message } from '~/api/message';
import type { Pending, Timeline } from './timeline';

/** What stands in the list: messages, and what separates them. */
export type Row =
  | { kind: 'older'; key: string }
  | { kind: 'beginning'; key: string }
  | { kind: 'day'; key: string; at: string }
  | { kind: 'new'; key: string }
  | { kind: 'message'; key: string; message: Message; first: boolean }
  | { kind: 'pending'; key: string; pending: Pending; first: boolean };

const GROUP_MILLIS = 5 * 60_000;

const day = (at: string) => new Date(at).toDateString();

/**
 * The rows of a timeline. Messages of one author in quick succession stand together; `seen` is the last seq that had been
 * looked at when the channel was opened, and what others wrote after it is new.
 */
export function rowsOf(timeline: Timeline, me: string, seen: number | undefined): Row[] {
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
  for (const pending of timeline.pending) {
    if (pending.shownAs) continue;
    const own = { authorId: me, timestamp: pending.createdAt };
    rows.push({ kind: 'pending', key: pending.key, pending, first: !follows(before, own) });
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
