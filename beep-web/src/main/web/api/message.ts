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

const Message = v.looseObject({
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

export type Media = v.InferOutput<typeof Media>;

/** A message, in history, search, reports and events alike. */
export type Message = v.InferOutput<typeof Message>;

export function readMessage(value: unknown): Message | null {
  const read = v.safeParse(Message, value);
  return read.success ? read.output : null;
}
