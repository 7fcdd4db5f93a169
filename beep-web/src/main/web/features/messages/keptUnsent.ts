import * as v from 'valibot';
import { keep, parsed, recallAll } from '~/session/personal';
import type { Unsent } from './unsent';

const BEGINNING = 'unsent.';

/** The server knows the key of a message for a day; what is older is sent only if the person wants it. */
const KEY_KNOWN_MILLIS = 23 * 60 * 60 * 1000;

const Stored = v.object({
  key: v.string(),
  channel: v.string(),
  content: v.string(),
  attachments: v.array(v.object({ mediaId: v.string(), name: v.string() })),
  createdAt: v.string(),
  state: v.picklist(['sending', 'waiting', 'uploading', 'refused']),
});

/** Keeps a message for the person's next visit; the reason why it was refused is asked for again. */
export function keepUnsent({ key, channel, content, attachments, createdAt, state }: Unsent): void {
  keep(BEGINNING + key, JSON.stringify({ key, channel, content, attachments, createdAt, state }));
}

export const forgetUnsent = (key: string): void => keep(BEGINNING + key, null);

/** What was not sent and is not known already, oldest first; of `halves` the files had not arrived, and only the words are left. */
export function keptUnsent(
  known: readonly Unsent[],
  now = Date.now(),
): { unsent: Unsent[]; halves: { channel: string; content: string }[] } {
  const stored = recallAll(BEGINNING)
    .map((json) => v.safeParse(Stored, parsed(json)))
    .flatMap((read) => (read.success ? [read.output] : []))
    .filter(({ key }) => !known.some((each) => each.key === key))
    .sort((one, other) => one.createdAt.localeCompare(other.createdAt));
  const halves = stored.filter(({ state }) => state === 'uploading');
  for (const { key } of halves) forgetUnsent(key);
  const unsent = stored
    .filter(({ state }) => state !== 'uploading')
    .map(
      (each): Unsent => ({
        ...each,
        state: now - Date.parse(each.createdAt) < KEY_KNOWN_MILLIS ? each.state : 'refused',
      }),
    );
  return { unsent, halves };
}
