import * as v from 'valibot';

const Media = v.looseObject({
  id: v.string(),
  name: v.string(),
  contentType: v.string(),
  size: v.number(),
  width: v.nullish(v.number()),
  height: v.nullish(v.number()),
  url: v.string(),
  thumbnailUrl: v.nullish(v.string()),
});

/** A message, in history and in events alike. */
export const MessageSchema = v.looseObject({
  id: v.string(),
  channelId: v.string(),
  seq: v.number(),
  authorId: v.string(),
  content: v.nullish(v.string()),
  attachments: v.optional(v.array(Media), []),
  replyTo: v.nullish(v.string()),
  pinned: v.optional(v.boolean(), false),
  editedAt: v.nullish(v.string()),
  hidden: v.optional(v.boolean(), false),
  timestamp: v.string(),
});

const Heads = v.record(v.string(), v.number());

const EventFrame = v.looseObject({
  op: v.literal('event'),
  type: v.string(),
  channelId: v.optional(v.string()),
  serverId: v.optional(v.string()),
  seq: v.optional(v.number()),
  data: v.looseObject({}),
});

const Frame = v.variant('op', [
  v.looseObject({ op: v.literal('hello'), heartbeatInterval: v.number(), sessionId: v.string() }),
  v.looseObject({ op: v.literal('ready'), heads: Heads }),
  v.looseObject({ op: v.literal('ack') }),
  v.looseObject({ op: v.literal('gap'), channelId: v.string(), from: v.number(), to: v.number() }),
  v.looseObject({ op: v.literal('error'), problem: v.looseObject({ type: v.string() }) }),
  EventFrame,
]);

export type Media = v.InferOutput<typeof Media>;
export type Message = v.InferOutput<typeof MessageSchema>;
export type EventFrame = v.InferOutput<typeof EventFrame>;
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
  const read = v.safeParse(EventFrame, value);
  return read.success ? read.output : null;
}

export function readMessage(value: unknown): Message | null {
  const read = v.safeParse(MessageSchema, value);
  return read.success ? read.output : null;
}

const MemberSchema = v.looseObject({
  user: v.looseObject({ id: v.string(), username: v.string(), displayName: v.string() }),
  roles: v.optional(v.array(v.string()), []),
  joinedAt: v.string(),
});

export type NewMember = v.InferOutput<typeof MemberSchema>;

/** A member with a name; null when the event came without one. */
export function readMember(value: unknown): NewMember | null {
  const read = v.safeParse(MemberSchema, value);
  return read.success ? read.output : null;
}

/** What a change of access gave, with heads, and took. */
export function readAccess(data: unknown): { gained: Record<string, number>; lost: string[] } {
  const read = v.safeParse(
    v.object({ gained: v.optional(Heads, {}), lost: v.optional(v.array(v.string()), []) }),
    data,
  );
  return read.success ? read.output : { gained: {}, lost: [] };
}
