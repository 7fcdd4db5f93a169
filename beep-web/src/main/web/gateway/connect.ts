import { accessToken, onToken, sessionEnded } from '~/session/session';
import type { EventFrame, Frame } from './frames';
import { setLine, setReconnect } from './line';
import type { Heads, Listener, Live } from './live';
import { eventsAfter } from './missed';
import { OrderedEvents } from './ordered';
import { Registry } from './registry';
import { GatewaySocket } from './socket';

/** Tells those who listen what happens, each channel's events in their order and once, until stopped. */
export function connect(me: string, listeners: readonly Listener[]): () => void {
  const ordered = new OrderedEvents();
  const registry = new Registry(me, (channel) => ordered.forget(channel), [hearOfAccess, ...listeners]);
  const socket = new GatewaySocket({
    token: accessToken,
    positions: () => ordered.positions(),
    frame: (frame) => on(frame),
    line: setLine,
    sessionEnded: () => void sessionEnded(),
  });
  let wasReady = false;

  function on(frame: Frame): void {
    switch (frame.op) {
      case 'ready':
        begin(frame.heads);
        if (wasReady) registry.returned();
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

  const happened = (event: EventFrame): void => registry.happened(event);

  /** A change of access gives channels, with their heads, and takes some. */
  function hearOfAccess(live: Live): void {
    live.on('access.changed', ({ data: { gained = {}, lost = [] } }) => {
      begin(gained);
      for (const channel of lost) ordered.forget(channel);
    });
  }

  /** Events of these channels come from their heads on. */
  function begin(heads: Heads): void {
    for (const [channel, head] of Object.entries(heads)) {
      const position = ordered.position(channel);
      if (position === undefined) void bridge(channel, head);
      if (position !== undefined && position > head) startAfresh(channel, head);
      ordered.begin(channel, head);
      registry.begins(channel, head);
    }
  }

  /** The server does not know what was seen here, as after its database was restored: its channel is the true one. */
  function startAfresh(channel: string, head: number): void {
    ordered.restart(channel, head);
    for (const keeper of registry.keepers) if (keeper.keeps(channel)) keeper.reload(channel);
  }

  /** Fetches what happened after a channel's history was loaded and before its events come. */
  async function bridge(channel: string, head: number): Promise<void> {
    for (const keeper of registry.keepers) {
      const loaded = await keeper.loadedUpTo(channel);
      if (loaded === undefined || loaded >= head) continue;
      const reached = await eventsAfter(channel, loaded, head, (event) => keeper.apply(event));
      if (reached < head) keeper.refresh(channel);
    }
  }

  /** Fetches what was missed; when that is too much, or cannot be had, the channel's history begins anew. */
  async function fill(channel: string, after: number, to: number): Promise<void> {
    const keepers = registry.keepers.filter((keeper) => keeper.keeps(channel));
    const position =
      keepers.length > 0
        ? await eventsAfter(channel, after, to, (event) => ordered.accept(event).apply.forEach(happened))
        : after;
    if (position < to) {
      registry.skipped(channel, to);
      for (const keeper of keepers) keeper.reload(channel);
    }
    ordered.skipTo(channel, to).apply.forEach(happened);
  }

  const stopListening = onToken((token) => socket.reauthenticate(token));
  socket.start();
  setReconnect(socket.hurry);
  return () => {
    stopListening();
    socket.stop();
    setReconnect(null);
  };
}
