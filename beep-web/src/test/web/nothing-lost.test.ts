import { afterEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '~/api/problem';
import type { SocketEvents } from '~/gateway/socket';

interface Asked {
  path: string;
  query: { limit?: number; before?: string; after?: string | number; around?: string };
  resolve: (answer: unknown) => void;
  reject: (problem: Problem) => void;
  /** What the server said when it was asked; it arrives later. */
  answer?: unknown;
}

const { asked, lines } = vi.hoisted(() => ({ asked: [] as Asked[], lines: [] as SocketEvents[] }));

vi.mock('~/session/session', () => ({
  accessToken: async () => 'token',
  onToken: () => () => {},
  sessionEnded: () => {},
}));
vi.mock('~/features/messages/outbox', () => ({ shownByEvent: () => {} }));
vi.mock('~/gateway/socket', () => ({
  GatewaySocket: class {
    readonly hurry = () => {};
    constructor(events: SocketEvents) {
      lines.push(events);
    }
    start() {}
    stop() {}
    reauthenticate() {}
  },
}));
vi.mock('~/api/client', () => ({
  api: {
    GET: (path: string, { params }: { params: { query: Asked['query'] } }) =>
      new Promise((resolve, reject) => asked.push({ path, query: params.query, resolve, reject })),
  },
  result: (answer: Promise<unknown>) => answer,
}));

const { connect } = await import('~/gateway/connect');
const { hearOfMessages } = await import('~/features/messages/events');
const { loadNewer, loadOlder, openPresent, openTimeline, showPosted, useTimelines } = await import(
  '~/features/messages/timelines'
);

const CHANNEL = 'c';
const ME = 'me';
const PAGE = 5;
const LIVES = 2000;

/** Numbers that look random and are the same for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Said {
  id: string;
  content?: string | null | undefined;
}

const words = ({ id, content }: Said): string => `${id}: ${content}`;

/** A channel on a server, a line to it that breaks, requests that overtake one another or fail, and a client. */
class World {
  private readonly events: {
    op: 'event';
    type: string;
    channelId: string;
    seq: number;
    data: Record<string, unknown>;
  }[] = [];
  private readonly posted: object[] = [];
  private coming: object[] = [];
  private isConnected = false;
  private readonly line: SocketEvents;
  readonly stop: () => void;

  constructor(private readonly random: () => number) {
    this.stop = connect(ME, [hearOfMessages]);
    this.line = lines.at(-1) as SocketEvents;
  }

  /** What stands in the channel, oldest first. */
  truth(): string[] {
    return [...this.messagesNow().values()].map(words);
  }

  /** One thing happens. */
  step(): void {
    const dice = this.random();
    if (dice < 0.25) this.happens();
    else if (dice < 0.45) this.hears();
    else if (dice < 0.6) this.asks();
    else if (dice < 0.75) this.answers(this.random() < 0.15);
    else if (dice < 0.8) this.connects();
    else if (dice < 0.83) this.breaks();
    else if (dice < 0.87) openTimeline(CHANNEL);
    else if (dice < 0.9) openTimeline(CHANNEL, this.oneOf([...this.messagesNow().keys()]));
    else if (dice < 0.93) void loadOlder(CHANNEL);
    else if (dice < 0.96) void loadNewer(CHANNEL);
    else if (dice < 0.98) openPresent(CHANNEL);
    else this.ownIsAnswered();
  }

  /** Nothing fails any more, and the client reads everything from the present to the beginning. */
  async comesToRest(): Promise<void> {
    if (!this.isConnected) this.connects();
    do {
      openTimeline(CHANNEL);
      openPresent(CHANNEL);
      void loadOlder(CHANNEL);
      while (this.coming.length > 0) this.hears();
      this.ownIsAnswered();
      while (asked.some(({ answer }) => answer === undefined)) this.asks();
      while (asked.length > 0) this.answers(false);
      await settled();
    } while (asked.length > 0 || this.posted.length > 0 || this.coming.length > 0 || !isWhole());
  }

  private happens(): void {
    const seq = this.events.length + 1;
    const known = this.oneOf([...this.messagesNow().values()]);
    const dice = this.random();
    if (known && dice < 0.12) this.records('message.deleted', { id: known.id, channelId: CHANNEL });
    else if (known && dice < 0.2) this.records('message.hidden', { id: known.id, channelId: CHANNEL });
    else if (known && dice < 0.3) this.records('message.updated', { ...known, content: `edited at ${seq}` });
    else if (dice < 0.35) this.records('reaction.added', { messageId: 'm1', userId: 'other', emoji: 'x' });
    else {
      const message = {
        id: `m${seq}`,
        channelId: CHANNEL,
        seq,
        authorId: this.random() < 0.2 ? ME : 'other',
        content: `message ${seq}`,
        timestamp: new Date(Date.UTC(2026, 0, 1, 0, seq)).toISOString(),
      };
      this.records('message.created', message);
      if (message.authorId === ME) this.posted.push(message);
    }
  }

  private records(type: string, data: Record<string, unknown>): void {
    const event = { op: 'event' as const, type, channelId: CHANNEL, seq: this.events.length + 1, data };
    this.events.push(event);
    if (this.isConnected) this.coming.push(event);
  }

  private messagesNow(): Map<string, Said> {
    const messages = new Map<string, Said>();
    for (const { type, data } of this.events) {
      const id = String(data.id);
      const known = messages.get(id);
      if (type === 'message.created' || type === 'message.updated') messages.set(id, data as unknown as Said);
      if (type === 'message.hidden' && known) messages.set(id, { ...known, content: null });
      if (type === 'message.deleted') messages.delete(id);
    }
    return messages;
  }

  private hears(): void {
    const frame = this.coming.shift();
    if (frame) this.line.frame(frame as never);
  }

  private ownIsAnswered(): void {
    const message = this.posted.shift();
    if (message) showPosted(message as never);
  }

  private connects(): void {
    this.breaks();
    const head = this.events.length;
    const from = this.line.positions()[CHANNEL];
    this.isConnected = true;
    this.coming.push({ op: 'ready', heads: { [CHANNEL]: head } });
    if (from === undefined || from >= head) return;
    if (this.random() < 0.3) this.coming.push({ op: 'gap', channelId: CHANNEL, from: from + 1, to: head });
    else this.coming.push(...this.events.slice(from));
  }

  private breaks(): void {
    this.isConnected = false;
    this.coming = [];
  }

  /** The server hears one of the questions. */
  private asks(): void {
    const question = this.oneOf(asked.filter(({ answer }) => answer === undefined));
    if (question) question.answer = this.answerTo(question);
  }

  /** One of the answers arrives. */
  private answers(fails: boolean): void {
    const question = this.oneOf(asked.filter(({ answer }) => answer !== undefined));
    if (!question) return;
    asked.splice(asked.indexOf(question), 1);
    if (fails) question.reject(Problem.unreachable());
    else question.resolve(question.answer);
  }

  private answerTo({ path, query }: Asked): unknown {
    if (path.endsWith('/events')) {
      const after = Number(query.after);
      return { items: this.events.slice(after, after + 3) };
    }
    const all = [...this.messagesNow().values()];
    const seqOf = (id: string) => Number(id.slice(1));
    const page = (found: typeof all, more: boolean) => ({ items: found.reverse(), next: more ? 'more' : null });
    if (query.before) {
      const older = all.filter(({ id }) => seqOf(id) < seqOf(String(query.before)));
      return page(older.slice(-PAGE), older.length > PAGE);
    }
    if (query.after) {
      const newer = all.filter(({ id }) => seqOf(id) > seqOf(String(query.after)));
      return page(newer.slice(0, PAGE), newer.length > PAGE);
    }
    if (query.around) {
      const at = all.findIndex(({ id }) => seqOf(id) >= seqOf(String(query.around)));
      const from = Math.max(0, at - 2);
      return page(all.slice(from, from + PAGE), from > 0);
    }
    return page(all.slice(-PAGE), all.length > PAGE);
  }

  private oneOf<T>(all: readonly T[]): T | undefined {
    return all[Math.floor(this.random() * all.length)];
  }
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

const timeline = () => useTimelines.getState().byChannel.get(CHANNEL);

const isWhole = (): boolean => timeline()?.status === 'ready' && !timeline()?.hasOlder && !timeline()?.hasNewer;

async function lives(seed: number): Promise<{ shown: string[]; truth: string[] }> {
  asked.length = 0;
  useTimelines.setState({ byChannel: new Map() });
  const world = new World(random(seed));
  for (let step = 0; step < 120; step++) {
    world.step();
    await settled();
  }
  await world.comesToRest();
  world.stop();
  return { shown: timeline()?.messages.map(words) ?? [], truth: world.truth() };
}

afterEach(() => {
  asked.length = 0;
});

describe('whatever overtakes whatever', () => {
  it('a channel is shown as it is: each message once, in its order, and none that is gone', async () => {
    for (let seed = 1; seed <= LIVES; seed++) {
      const { shown, truth } = await lives(seed);
      expect(shown, `seed ${seed}`).toEqual(truth);
    }
  });
});
