import type { QueryClient } from '@tanstack/react-query';
import { create } from 'zustand';
import { api, result } from '~/api/client';
import type { Channel, Member, Server } from '~/api/types';
import { announceArrival } from '~/features/messages/announcements';
import { applyEvent, loadNewest, newestLoaded, reload, useTimelines } from '~/features/messages/timelines';
import { keys } from '~/features/servers/queries';
import { accessToken, onToken, sessionEnded } from '~/session/session';
import { type EventFrame, type Frame, type NewMember, readAccess, readEvent, readMember, readMessage } from './frames';
import { OrderedEvents } from './ordered';
import { GatewaySocket, type Line } from './socket';
import { arrived, begin } from './unread';

/** How the line to the gateway is; `since` tells when it broke. */
export const useLine = create<{ line: Line; since: number }>(() => ({ line: 'connecting', since: Date.now() }));

const MOST_FETCHED = 500;
const EVENTS_PAGE = 100;

/** Keeps everything shown up to date for one person, until stopped. */
export function goLive(queries: QueryClient, me: string): () => void {
  const ordered = new OrderedEvents();
  const socket = new GatewaySocket({
    token: accessToken,
    positions: () => ordered.positions(),
    frame: (frame) => on(frame),
    line: (line) =>
      useLine.setState((before) => ({
        line,
        since: before.line === 'live' || line === 'live' ? Date.now() : before.since,
      })),
    sessionEnded: () => void sessionEnded(),
  });
  let wasReady = false;

  function on(frame: Frame): void {
    switch (frame.op) {
      case 'ready':
        listen(frame.heads);
        if (wasReady) void queries.invalidateQueries();
        wasReady = true;
        return;
      case 'gap':
        void fill(frame.channelId, frame.from - 1, frame.to);
        return;
      case 'event': {
        const next = ordered.accept(frame);
        next.apply.forEach(happened);
        if (next.missing && frame.channelId) void fill(frame.channelId, next.missing.after, next.missing.to);
        return;
      }
      default:
    }
  }

  /** Events of these channels come from their heads on. */
  function listen(heads: Record<string, number>): void {
    for (const [channel, head] of Object.entries(heads)) {
      if (ordered.position(channel) === undefined) void bridge(channel, head);
      ordered.begin(channel, head);
      begin(channel, head);
    }
  }

  /** Fetches what happened after a channel's messages were loaded and before its events come. */
  async function bridge(channel: string, head: number): Promise<void> {
    const loaded = await newestLoaded(channel);
    if (loaded === undefined || loaded >= head) return;
    const reached = await eventsAfter(channel, loaded, head, (event) => applyEvent(event, me));
    if (reached < head) void loadNewest(channel);
  }

  /** Hands over the events after one seq up to another in their order, and tells how far that went. */
  async function eventsAfter(
    channel: string,
    after: number,
    to: number,
    take: (event: EventFrame) => void,
  ): Promise<number> {
    let position = after;
    try {
      while (position < to && to - after <= MOST_FETCHED) {
        const page = await result(
          api.GET('/channels/{channelId}/events', {
            params: { path: { channelId: channel }, query: { after: position, limit: EVENTS_PAGE } },
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

  /** Fetches what was missed; when that is too much, or cannot be had, the channel is loaded anew. */
  async function fill(channel: string, after: number, to: number): Promise<void> {
    const isShown = useTimelines.getState().byChannel.has(channel);
    const position = isShown
      ? await eventsAfter(channel, after, to, (event) => ordered.accept(event).apply.forEach(happened))
      : after;
    if (position < to) {
      arrived(channel, to);
      if (isShown) reload(channel);
    }
    ordered.skipTo(channel, to).apply.forEach(happened);
  }

  function happened(event: EventFrame): void {
    applyEvent(event, me);
    if (event.channelId && event.seq) arrived(event.channelId, event.seq);
    if (event.type === 'message.created') {
      const message = readMessage(event.data);
      if (message && message.authorId !== me) announceArrival(message);
      if (message && message.authorId === me && event.seq) arrived(message.channelId, event.seq, true);
    } else {
      changeLists(event);
    }
  }

  function changeLists(event: EventFrame): void {
    const server = event.serverId;
    switch (event.type) {
      case 'server.created':
      case 'server.updated':
      case 'server.deleted':
      case 'server.archived':
      case 'server.restored':
        void queries.invalidateQueries({ queryKey: keys.servers });
        return;
      case 'access.changed':
        accessChanged(event);
        return;
      case 'channel.created':
      case 'channel.updated':
      case 'channel.deleted':
      case 'channels.reordered':
        if (server) void queries.invalidateQueries({ queryKey: keys.channels(server) });
        return;
      case 'member.joined':
      case 'member.updated':
        if (server) memberJoined(server, readMember(event.data));
        return;
      case 'member.left':
      case 'member.banned':
        if (server) memberLeft(server, String(event.data.userId));
        return;
      case 'role.created':
      case 'role.updated':
      case 'role.deleted':
        if (server) rolesChanged(server);
        return;
      case 'case.opened':
      case 'case.decided':
        if (server) void queries.invalidateQueries({ queryKey: keys.cases(server) });
        return;
      case 'user.updated':
        void queries.invalidateQueries({ queryKey: keys.me });
        return;
      default:
    }
  }

  function accessChanged(event: EventFrame): void {
    const { gained, lost } = readAccess(event.data);
    listen(gained);
    for (const channel of lost) ordered.forget(channel);
    if (!event.serverId) return;
    void queries.invalidateQueries({ queryKey: keys.channels(event.serverId) });
    void queries.invalidateQueries({ queryKey: keys.permissions(event.serverId) });
    if (!queries.getQueryData<Server[]>(keys.servers)?.some(({ id }) => id === event.serverId)) {
      void queries.invalidateQueries({ queryKey: keys.servers });
    }
  }

  /** An event may come without the person's name; then the list is asked for. */
  function memberJoined(server: string, member: NewMember | null): void {
    if (!member) {
      void queries.invalidateQueries({ queryKey: keys.members(server) });
      return;
    }
    queries.setQueryData<Member[]>(keys.members(server), (known) =>
      known ? [...known.filter(({ user }) => user.id !== member.user.id), member] : known,
    );
    if (member.user.id === me) void queries.invalidateQueries({ queryKey: keys.servers });
  }

  function rolesChanged(server: string): void {
    void queries.invalidateQueries({ queryKey: keys.roles(server) });
    void queries.invalidateQueries({ queryKey: keys.permissions(server) });
  }

  function memberLeft(server: string, user: string): void {
    queries.setQueryData<Member[]>(keys.members(server), (known) => known?.filter((member) => member.user.id !== user));
    if (user === me) {
      for (const channel of queries.getQueryData<Channel[]>(keys.channels(server)) ?? []) ordered.forget(channel.id);
      void queries.invalidateQueries({ queryKey: keys.servers });
    }
  }

  const stopListening = onToken((token) => socket.reauthenticate(token));
  socket.start();
  hurry = socket.hurry;
  return () => {
    stopListening();
    socket.stop();
    hurry = () => undefined;
  };
}

let hurry: () => void = () => undefined;

/** Connects now, when somebody does not want to wait. */
export const reconnectNow = (): void => hurry();
