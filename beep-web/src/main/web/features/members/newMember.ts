import * as v from 'valibot';

const NewMember = v.looseObject({
  user: v.looseObject({ id: v.string(), username: v.string(), displayName: v.string() }),
  roles: v.optional(v.array(v.string()), []),
  joinedAt: v.string(),
});

export type NewMember = v.InferOutput<typeof NewMember>;

/** A member with a name; null when the event came without one. */
export function readMember(value: unknown): NewMember | null {
  const read = v.safeParse(NewMember, value);
  return read.success ? read.output : null;
}
