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
  const registry = new Registry(me, ordered, [hearOfAccess, ...listeners]);
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
      ordered.begin(channel, head);
      if (position === undefined) registry.keeper?.beginAt(channel, head);
      else if (position > head) startAfresh(channel, head);
      registry.begins(channel, head);
    }
  }

  /** The server does not know what was seen here, as after its database was restored: its channel is the true one. */
  function startAfresh(channel: string, head: number): void {
    ordered.restart(channel, head);
    registry.keeper?.reload(channel);
  }

  /** Fetches what was missed; when that is too much, or cannot be had, the channel's history begins anew. */
  async function fill(channel: string, after: number, to: number): Promise<void> {
    if (registry.keeper?.keeps(channel)) {
      await eventsAfter(channel, after, to, (event) => ordered.accept(event).apply.forEach(happened));
    }
    const position = ordered.position(channel);
    if (position === undefined || position >= to) return;
    const early = ordered.skipTo(channel, to).apply;
    registry.skipped(channel, to);
    registry.keeper?.reload(channel);
    early.forEach(happened);
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
