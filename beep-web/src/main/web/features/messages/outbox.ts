import { create } from 'zustand';
import { authorizedFetch, idempotencyKey } from '~/api/client';
import { type Message, readMessage } from '~/api/message';
import { Problem } from '~/api/problem';
import { reconnectNow, useLine } from '~/gateway/line';
import { backoff } from '~/gateway/socket';
import { draft, keepDraft } from './drafts';
import { forgetUnsent, keepUnsent, keptUnsent } from './keptUnsent';
import { openPresent, showPosted } from './timelines';
import { type Attachment, changedIn, isPassing, matched, nextOf, type Unsent, without } from './unsent';

/**
 * What has been written and not confirmed yet, oldest first. It is sent by itself, in order, each message once: after a failure
 * that passes it is tried again when the line is back or after a while, also by the next visit of the same person.
 */
export const useOutbox = create<{ unsent: readonly Unsent[] }>(() => ({ unsent: [] }));

const unsentNow = (): readonly Unsent[] => useOutbox.getState().unsent;

const busy = new Set<string>();
const uploading = new Map<string, () => Promise<readonly Attachment[]>>();
let attempt = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

export interface Words {
  content: string;
  /** Gives the files once all of them have arrived, and sends anew those that did not. */
  files: (() => Promise<readonly Attachment[]>) | null;
}

/** Shows a message at once, at the present, and sends it when its turn comes. */
export function post(channel: string, { content, files }: Words): void {
  const unsent: Unsent = {
    key: idempotencyKey(),
    channel,
    content,
    attachments: [],
    createdAt: new Date().toISOString(),
    state: files ? 'uploading' : 'sending',
  };
  if (files) uploading.set(unsent.key, files);
  useOutbox.setState(({ unsent: known }) => ({ unsent: [...known, unsent] }));
  keepUnsent(unsent);
  openPresent(channel);
  void work(channel);
}

/** Sends what was refused once more, with the same key: if the first attempt arrived after all, it is the same message. */
export function retry(key: string): void {
  const unsent = unsentNow().find((each) => each.key === key);
  if (!unsent) return;
  change(key, { state: uploading.has(key) ? 'uploading' : 'sending', problem: undefined });
  void work(unsent.channel);
}

export function discard(key: string): void {
  uploading.delete(key);
  forgetUnsent(key);
  useOutbox.setState(({ unsent }) => ({ unsent: without(unsent, key) }));
}

/** Tries everything that waits, now. */
export function sendWaiting(): void {
  clearTimeout(timer);
  timer = undefined;
  for (const channel of new Set(unsentNow().map((each) => each.channel))) void work(channel);
}

/** Goes on with what the person had not sent when they were here last; until stopped. */
export function startOutbox(): () => void {
  const { unsent, halves } = keptUnsent(unsentNow());
  for (const { channel, content } of halves) keepDraft(channel, [draft(channel), content].filter(Boolean).join('\n'));
  useOutbox.setState(({ unsent: known }) => ({ unsent: [...unsent, ...known] }));
  const stopWatching = useLine.subscribe(({ line }, before) => {
    if (line === 'live' && before.line !== 'live') sendWaiting();
  });
  addEventListener('online', sendWaiting);
  sendWaiting();
  return () => {
    stopWatching();
    removeEventListener('online', sendWaiting);
    clearTimeout(timer);
    useOutbox.setState({ unsent: [] });
  };
}

export const shownByEvent = (message: Message): void =>
  useOutbox.setState(({ unsent }) => ({ unsent: matched(unsent, message) }));

/** One message of a channel after the other, until one must wait. */
async function work(channel: string): Promise<void> {
  if (busy.has(channel)) return;
  busy.add(channel);
  try {
    for (let next = nextOf(unsentNow(), channel); next; next = nextOf(unsentNow(), channel)) {
      if (!(await send(next))) return;
    }
  } finally {
    busy.delete(channel);
  }
}

/** Whether the next one's turn has come. */
async function send(unsent: Unsent): Promise<boolean> {
  const { key } = unsent;
  try {
    const attachments = await filesOf(unsent);
    if (!unsentNow().some((each) => each.key === key)) return true; // given up meanwhile
    change(key, { state: 'sending', attachments });
    const message = await posted({ ...unsent, attachments });
    attempt = 0;
    if (useLine.getState().line === 'lost') reconnectNow(); // somebody answers again: the line need not wait for its turn
    if (message) showPosted(message);
    discard(key);
    return true;
  } catch (thrown) {
    return failed(key, Problem.from(thrown));
  }
}

async function filesOf({ key, attachments }: Unsent): Promise<readonly Attachment[]> {
  const files = uploading.get(key);
  if (!files) return attachments;
  const arrived = await files();
  uploading.delete(key);
  return arrived;
}

async function posted({ key, channel, content, attachments }: Unsent): Promise<Message | null> {
  const answer = await authorizedFetch(
    new Request(new URL(`/api/channels/${channel}/messages`, location.origin), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify({
        content,
        ...(attachments.length > 0 ? { attachments: attachments.map(({ mediaId }) => ({ mediaId })) } : {}),
      }),
    }),
  );
  if (!answer.ok) throw await Problem.of(answer);
  return readMessage(await answer.json());
}

/** No answer came, or a refusal; a message that has been seen all the same was posted. */
function failed(key: string, problem: Problem): boolean {
  if (unsentNow().find((each) => each.key === key)?.shownAs) {
    discard(key);
    return true;
  }
  if (!isPassing(problem) || uploading.has(key)) {
    change(key, { state: 'refused', problem });
    return true;
  }
  change(key, { state: 'waiting', problem });
  tryLater(problem);
  return false;
}

function tryLater({ retryAfter }: Problem): void {
  if (timer !== undefined) return;
  timer = setTimeout(sendWaiting, Math.max((retryAfter ?? 0) * 1000, backoff(++attempt, Math.random())));
}

function change(key: string, part: Partial<Unsent>): void {
  useOutbox.setState(({ unsent }) => ({ unsent: changedIn(unsent, key, part) }));
  const changed = unsentNow().find((each) => each.key === key);
  if (changed) keepUnsent(changed);
}
