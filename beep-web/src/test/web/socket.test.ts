import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GatewaySocket, type Line } from '~/gateway/socket';

/** A connection as the browser has it; what the other side does is up to the test. */
class FakeSocket {
  static readonly OPEN = 1;
  static all: FakeSocket[] = [];
  readyState = FakeSocket.OPEN;
  binaryType = '';
  said: { op: string }[] = [];
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;

  constructor() {
    FakeSocket.all.push(this);
  }

  send(text: string): void {
    this.said.push(JSON.parse(text));
  }

  close(): void {
    this.readyState = 3;
  }

  hears(frame: object): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
}

const online = new EventTarget();
const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
let lines: Line[] = [];
let socket: GatewaySocket;

const count = (): number => FakeSocket.all.length;
const newest = (): FakeSocket => FakeSocket.all.at(-1) as FakeSocket;
const hello = { op: 'hello', heartbeatInterval: 30_000, sessionId: 's' };

async function becomesReady(): Promise<void> {
  newest().hears(hello);
  await vi.advanceTimersByTimeAsync(0);
  newest().hears({ op: 'ready', heads: {} });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0);
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('document', page);
  vi.stubGlobal('location', new URL('http://beep.example/'));
  vi.stubGlobal('addEventListener', online.addEventListener.bind(online));
  vi.stubGlobal('removeEventListener', online.removeEventListener.bind(online));
  FakeSocket.all = [];
  lines = [];
  socket = new GatewaySocket({
    token: async () => 'token',
    positions: () => ({}),
    frame: () => undefined,
    line: (line) => lines.push(line),
    sessionEnded: () => undefined,
  });
  socket.start();
});

afterEach(() => {
  socket.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a connection', () => {
  it('that opens and says nothing is given up for another one', async () => {
    await vi.advanceTimersByTimeAsync(11_000);
    expect(count()).toBe(2);
    expect(lines).toContain('lost');
  });

  it('that greets and never is ready is given up for another one', async () => {
    newest().hears(hello);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(count()).toBe(2);
  });

  it('that is ready stays, however quiet it is, while it answers heartbeats', async () => {
    await becomesReady();
    for (let beat = 0; beat < 5; beat++) {
      await vi.advanceTimersByTimeAsync(30_000);
      newest().hears({ op: 'ack' });
    }
    expect(count()).toBe(1);
    expect(lines.at(-1)).toBe('live');
  });

  it('that has died unnoticed is found out soon after waking up', async () => {
    await becomesReady();
    online.dispatchEvent(new Event('online'));
    expect(newest().said.at(-1)).toEqual({ op: 'heartbeat' });
    await vi.advanceTimersByTimeAsync(5000);
    expect(count()).toBe(2);
  });

  it('that answers after waking up stays', async () => {
    await becomesReady();
    page.dispatchEvent(new Event('visibilitychange'));
    newest().hears({ op: 'ack' });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(count()).toBe(1);
  });
});

describe('whoever does not want to wait', () => {
  it('gets another connection in place of one that is silent', () => {
    socket.hurry();
    expect(count()).toBe(2);
    expect(FakeSocket.all[0]?.readyState).toBe(3);
  });

  it('gets one at once in place of the delay', async () => {
    newest().onclose?.({ code: 1006 });
    socket.hurry();
    expect(count()).toBe(2);
    await vi.advanceTimersByTimeAsync(5000);
    expect(count()).toBe(2);
  });

  it('keeps one that works', async () => {
    await becomesReady();
    socket.hurry();
    expect(count()).toBe(1);
  });
});
