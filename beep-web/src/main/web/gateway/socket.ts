import { type Frame, readFrame } from './frames';

export type Line = 'connecting' | 'live' | 'lost';

export interface SocketEvents {
  /** Null when nobody is logged in any more. */
  token(): Promise<string | null>;
  positions(): Record<string, number>;
  frame(frame: Frame): void;
  line(line: Line): void;
  sessionEnded(): void;
}

const SESSION_ENDED = 4009;
const NOT_AUTHENTICATED = 4003;
/** In which a connection must open, greet, and be ready after it was told who connects. */
const GREETING_MILLIS = 10_000;
/** In which a connection that is doubted must say something. */
const ANSWER_MILLIS = 4000;
const FIRST_DELAY = 400;
const LONGEST_DELAY = 30_000;

/** The first one brings several frames in one message of bytes; the second each in a text of its own. */
const PROTOCOLS = ['beep.v2', 'beep.v1'];

const utf8 = new TextDecoder();

/** The frames of one message: each on a line, when they come as bytes. */
export const framesIn = (data: string | ArrayBuffer): string[] =>
  typeof data === 'string' ? [data] : utf8.decode(data).split('\n');

/** A delay that doubles with each attempt, with full jitter, so that a restart does not bring everybody back at once. */
export const backoff = (attempt: number, random: number): number =>
  Math.round(Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** attempt) * (0.3 + 0.7 * random));

/** Positions that fit in one frame: the gateway takes none of more than 16 KiB. */
const POSITIONS = 200;

/** Who one is and where one stands, in as many frames as that takes. */
export const introduction = (token: string, positions: Record<string, number>): object[] => {
  const channels = Object.entries(positions);
  const parts = Array.from({ length: Math.max(1, Math.ceil(channels.length / POSITIONS)) }, (_, part) => ({
    channels: Object.fromEntries(channels.slice(part * POSITIONS, (part + 1) * POSITIONS)),
    more: (part + 1) * POSITIONS < channels.length,
  }));
  return parts.map((part, at) => (at === 0 ? { op: 'identify', token, resume: part } : { op: 'resume', ...part }));
};

/** The connection to the gateway: identifies, beats, and comes back with resume whenever it breaks (R-RT-03). */
export class GatewaySocket {
  private socket: WebSocket | null = null;
  private attempt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private heart: ReturnType<typeof setInterval> | undefined;
  private deadline: ReturnType<typeof setTimeout> | undefined;
  private ready = false;
  private heard = 0;
  private stopped = true;

  constructor(private readonly events: SocketEvents) {}

  start(): void {
    if (!this.stopped) return;
    this.stopped = false;
    addEventListener('online', this.doubt);
    document.addEventListener('visibilitychange', this.doubt);
    this.open();
  }

  stop(): void {
    this.stopped = true;
    removeEventListener('online', this.doubt);
    document.removeEventListener('visibilitychange', this.doubt);
    this.close();
  }

  /** Connects at once, whatever was being waited for; a connection that works stays. */
  readonly hurry = (): void => {
    if (this.stopped || this.ready) return;
    this.close();
    this.open();
  };

  /** After sleep, or when the network is another one: asks the connection whether it still is one. */
  private readonly doubt = (): void => {
    if (this.stopped || document.visibilityState !== 'visible') return;
    if (!this.socket) this.open();
    else if (this.ready) {
      this.say({ op: 'heartbeat' });
      this.expect(ANSWER_MILLIS);
    }
  };

  reauthenticate(token: string): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.say({ op: 'reauthenticate', token });
  }

  private open(): void {
    clearTimeout(this.timer);
    this.events.line('connecting');
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api/gateway`, PROTOCOLS);
    socket.binaryType = 'arraybuffer';
    this.socket = socket;
    this.expect(GREETING_MILLIS);
    socket.onmessage = ({ data }) => {
      this.heard = Date.now();
      if (this.ready) clearTimeout(this.deadline);
      for (const text of framesIn(data)) {
        const frame = readFrame(text);
        if (frame && this.socket === socket) void this.on(frame);
      }
    };
    socket.onclose = ({ code }) => {
      if (this.socket !== socket) return;
      this.close();
      if (code === SESSION_ENDED) this.events.sessionEnded();
      else if (!this.stopped) this.later(code === NOT_AUTHENTICATED);
    };
  }

  private async on(frame: Frame): Promise<void> {
    if (frame.op === 'hello') {
      this.beat(frame.heartbeatInterval);
      const token = await this.events.token();
      this.expect(GREETING_MILLIS);
      if (token) for (const said of introduction(token, this.events.positions())) this.say(said);
      else this.close();
      return;
    }
    if (frame.op === 'ready') {
      this.attempt = 0;
      this.ready = true;
      clearTimeout(this.deadline);
      this.events.line('live');
    }
    this.events.frame(frame);
  }

  private beat(interval: number): void {
    clearInterval(this.heart);
    this.heart = setInterval(() => {
      if (Date.now() - this.heard > interval * 2.5) {
        this.comeBack();
      } else {
        this.say({ op: 'heartbeat' });
      }
    }, interval);
  }

  /** Something must be heard within this time; else the connection is given up for another one. */
  private expect(millis: number): void {
    clearTimeout(this.deadline);
    this.deadline = setTimeout(() => this.comeBack(), millis);
  }

  private comeBack(): void {
    this.close();
    this.later(false);
  }

  private later(refused: boolean): void {
    this.events.line('lost');
    const delay = backoff(this.attempt + (refused ? 2 : 0), Math.random());
    this.attempt = Math.min(this.attempt + 1, 10);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.open(), delay);
  }

  private close(): void {
    clearTimeout(this.timer);
    clearTimeout(this.deadline);
    clearInterval(this.heart);
    this.ready = false;
    const socket = this.socket;
    this.socket = null;
    socket?.close();
  }

  private say(frame: object): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame));
  }
}
