import * as v from 'valibot';
import type { components } from '#api/events';

/** An event as the services' catalogue of events describes it; told apart by its type. */
export type EventFrame = components['schemas']['EventFrame'];
export type EventType = EventFrame['type'];
export type EventOf<T extends EventType> = Extract<EventFrame, { type: T }>;

const Heads = v.record(v.string(), v.number());

const EventEnvelope = v.looseObject({
  op: v.literal('event'),
  type: v.string(),
  channelId: v.optional(v.string()),
  serverId: v.optional(v.string()),
  seq: v.optional(v.number()),
  data: v.looseObject({}),
});

/** What an event holds is trusted like any service's answer; a type that this client does not know reaches no handler. */
const Event = v.pipe(
  EventEnvelope,
  v.transform((envelope) => envelope as unknown as EventFrame),
);

const Frame = v.union([
  v.variant('op', [
    v.looseObject({ op: v.literal('hello'), heartbeatInterval: v.number(), sessionId: v.string() }),
    v.looseObject({ op: v.literal('ready'), heads: Heads }),
    v.looseObject({ op: v.literal('ack') }),
    v.looseObject({ op: v.literal('gap'), channelId: v.string(), from: v.number(), to: v.number() }),
    v.looseObject({ op: v.literal('error'), problem: v.looseObject({ type: v.string() }) }),
  ]),
  Event,
]);

export type Frame = v.InferOutput<typeof Frame>;

/** A frame of the gateway, or null for what this client does not know: newer gateways may say more. */
export function readFrame(text: string): Frame | null {
  try {
    const read = v.safeParse(Frame, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

export function readEvent(value: unknown): EventFrame | null {
  const read = v.safeParse(Event, value);
  return read.success ? read.output : null;
}
