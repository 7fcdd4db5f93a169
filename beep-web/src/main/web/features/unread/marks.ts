import { create } from 'zustand';
import { keep, recallJson } from '~/session/personal';
import { type Session, useSession } from '~/session/session';

/** Per channel the last seq there is and the last one seen, so that channels with something new stand out. */
interface Marks {
  heads: Readonly<Record<string, number>>;
  seen: Readonly<Record<string, number>>;
}

const NAME = 'seen';

const stored = (): Record<string, number> => (recallJson(NAME) ?? {}) as Record<string, number>;

export const useMarks = create<Marks>(() => ({ heads: {}, seen: stored() }));

const person = (session: Session): string | null => (session.phase === 'person' ? session.id : null);

/** Another person has looked at other things. */
useSession.subscribe((now, before) => {
  if (person(now) !== null && person(now) !== person(before)) useMarks.setState({ heads: {}, seen: stored() });
});

let writing: ReturnType<typeof setTimeout> | undefined;
useMarks.subscribe(({ seen }, before) => {
  if (seen === before.seen) return;
  clearTimeout(writing);
  writing = setTimeout(() => keep(NAME, JSON.stringify(useMarks.getState().seen)), 500);
});

/** A channel's head when it came into view; a channel never looked at before counts as seen. */
export function begin(channel: string, head: number): void {
  useMarks.setState(({ heads, seen }) => ({
    heads: { ...heads, [channel]: Math.max(head, heads[channel] ?? 0) },
    seen: channel in seen ? seen : { ...seen, [channel]: head },
  }));
}

export function arrived(channel: string, seq: number, own = false): void {
  useMarks.setState(({ heads, seen }) => ({
    heads: { ...heads, [channel]: Math.max(seq, heads[channel] ?? 0) },
    seen: own ? { ...seen, [channel]: Math.max(seq, seen[channel] ?? 0) } : seen,
  }));
}

/** Everything in the channel has been looked at. */
export function lookedAt(channel: string): void {
  useMarks.setState(({ heads, seen }) => {
    const head = heads[channel];
    return head === undefined || seen[channel] === head
      ? { heads, seen }
      : { heads, seen: { ...seen, [channel]: head } };
  });
}

export const isUnread = ({ heads, seen }: Marks, channel: string): boolean =>
  (heads[channel] ?? 0) > (seen[channel] ?? 0);
