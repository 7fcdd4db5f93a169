import { api, result } from '~/api/client';
import { type EventFrame, readEvent } from './frames';

const MOST_FETCHED = 500;
const EVENTS_PAGE = 100;

/** Hands over a channel's events after one seq up to another in their order, and tells how far that went. */
export async function eventsAfter(
  channelId: string,
  after: number,
  to: number,
  take: (event: EventFrame) => void,
): Promise<number> {
  let position = after;
  try {
    while (position < to && to - after <= MOST_FETCHED) {
      const page = await result(
        api.GET('/channels/{channelId}/events', {
          params: { path: { channelId }, query: { after: position, limit: EVENTS_PAGE } },
        }),
      );
      const events = page.items.map(readEvent).filter((event): event is EventFrame => event !== null);
      if (events.length === 0) break;
      for (const event of events) take(event);
      position = Math.max(position, ...events.map((event) => event.seq ?? 0));
    }
  } catch {
    // whoever asked sees how far it went
  }
  return position;
}
