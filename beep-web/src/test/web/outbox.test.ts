import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.hoisted(() => {
  const items = new Map<string, string>();
  const storage = {
    get length() {
      return items.size;
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    clear: () => items.clear(),
  };
  const target = new EventTarget();
  Object.assign(globalThis, {
    localStorage: storage,
    sessionStorage: storage,
    location: new URL('http://beep.example/'),
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    dispatchEvent: target.dispatchEvent.bind(target),
  });
});

const { discard, post, retry, sendWaiting, startOutbox, useOutbox } = await import('~/features/messages/outbox');
const { draft } = await import('~/features/messages/drafts');
const { useSession } = await import('~/session/session');
const { setReconnect, useLine } = await import('~/gateway/line');

/** What the server is asked, and answers. */
let answers: ((content: string) => Response | Promise<Response>)[] = [];
let asked: { key: string; content: string; attachments?: { mediaId: string }[] }[] = [];

const created = (content: string): Response =>
  Response.json(
    {
      id: `m ${content}`,
      channelId: 'c',
      seq: 1,
      authorId: 'me',
      content,
      attachments: [],
      pinned: false,
      timestamp: '2026-01-01T00:00:00.000Z',
    },
    { status: 201 },
  );
const refused = (status: number) => () => Response.json({ type: '/problems/x' }, { status });
const unreachable = () => {
  throw new TypeError('offline');
};

const states = () => useOutbox.getState().unsent.map(({ content, state }) => `${content} ${state}`);
const settle = () => vi.advanceTimersByTimeAsync(0);
const words = (content: string) => ({ content, files: null });

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  answers = [];
  asked = [];
  useSession.setState({ phase: 'person', id: 'alice' }, true);
  useOutbox.setState({ unsent: [] });
  vi.stubGlobal('fetch', async (request: Request) => {
    const body = await request.json();
    asked.push({ key: request.headers.get('Idempotency-Key') ?? '', ...body });
    return (answers.shift() ?? created)(body.content);
  });
});

afterEach(() => {
  for (const { key } of useOutbox.getState().unsent) discard(key);
  vi.useRealTimers();
});

describe('messages that are sent', () => {
  it('go one after the other, in order, each once', async () => {
    for (const content of ['one', 'two', 'three']) post('c', words(content));
    await settle();
    expect(asked.map(({ content }) => content)).toEqual(['one', 'two', 'three']);
    expect(states()).toEqual([]);
  });

  it('wait in order while nobody answers, and go by themselves with the same keys', async () => {
    answers = [unreachable, unreachable];
    post('c', words('one'));
    post('c', words('two'));
    await settle();
    expect(states()).toEqual(['one waiting', 'two sending']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked.map(({ content }) => content)).toEqual(['one', 'one', 'one', 'two']);
    expect(new Set(asked.slice(0, 3).map(({ key }) => key)).size).toBe(1);
    expect(states()).toEqual([]);
  });

  it('go at once when the line is back', async () => {
    const stop = startOutbox();
    useLine.setState({ line: 'lost' });
    answers = [refused(503)];
    post('c', words('one'));
    await settle();
    expect(states()).toEqual(['one waiting']);
    useLine.setState({ line: 'live' });
    await settle();
    expect(states()).toEqual([]);
    stop();
  });

  it('that are answered hurry a line that waits for its next attempt', async () => {
    const hurried = vi.fn();
    setReconnect(hurried);
    useLine.setState({ line: 'live' });
    post('c', words('one'));
    await settle();
    expect(hurried).not.toHaveBeenCalled();
    useLine.setState({ line: 'lost' });
    post('c', words('two'));
    await settle();
    expect(hurried).toHaveBeenCalledOnce();
    setReconnect(null);
  });

  it('that are refused wait for the person, and hold up nobody', async () => {
    answers = [refused(422)];
    post('c', words('bad'));
    post('c', words('good'));
    await settle();
    expect(states()).toEqual(['bad refused']);
    retry(useOutbox.getState().unsent[0]?.key ?? '');
    await settle();
    expect(states()).toEqual([]);
    expect(asked.map(({ content }) => content)).toEqual(['bad', 'good', 'bad']);
  });
});

describe('messages with files', () => {
  it('go when the files have arrived, and what was written after them goes after them', async () => {
    let arrive: (files: { mediaId: string; name: string }[]) => void = () => {};
    post('c', { content: 'with', files: () => new Promise((resolve) => (arrive = resolve)) });
    post('c', words('after'));
    await settle();
    expect(states()).toEqual(['with uploading', 'after sending']);
    arrive([{ mediaId: 'f', name: 'cat.png' }]);
    await settle();
    expect(asked.map(({ content }) => content)).toEqual(['with', 'after']);
    expect(asked[0]?.attachments).toEqual([{ mediaId: 'f' }]);
  });

  it('whose upload failed are sent anew with the message', async () => {
    const uploads = [() => Promise.reject(new Error('lost')), () => Promise.resolve([{ mediaId: 'f', name: 'cat' }])];
    post('c', { content: 'with', files: () => (uploads.shift() ?? (() => Promise.resolve([])))() });
    await settle();
    expect(states()).toEqual(['with refused']);
    retry(useOutbox.getState().unsent[0]?.key ?? '');
    await settle();
    expect(states()).toEqual([]);
  });
});

describe('the next visit', () => {
  /** As a page that is loaded again finds it. */
  const reload = () => {
    useOutbox.setState({ unsent: [] });
    return startOutbox();
  };

  it('goes on with what had not been sent', async () => {
    answers = [unreachable];
    post('c', words('in the tunnel'));
    await settle();
    const [first] = asked;
    const stop = reload();
    await settle();
    expect(asked.map(({ content }) => content)).toEqual(['in the tunnel', 'in the tunnel']);
    expect(asked[1]?.key).toBe(first?.key);
    stop();
    expect(localStorage.length).toBe(0);
  });

  it('of somebody else sees nothing of it', async () => {
    answers = [unreachable];
    post('c', words('secret'));
    await settle();
    useSession.setState({ phase: 'person', id: 'bob' }, true);
    const stop = reload();
    await settle();
    expect(states()).toEqual([]);
    expect(asked).toHaveLength(1);
    stop();
    useSession.setState({ phase: 'person', id: 'alice' }, true);
    const stopAgain = reload();
    await settle();
    expect(asked).toHaveLength(2);
    stopAgain();
  });

  it('after a day asks before it sends, as the server has forgotten the key', async () => {
    answers = [unreachable];
    post('c', words('old'));
    await settle();
    useOutbox.setState({ unsent: [] });
    vi.setSystemTime(Date.now() + 25 * 60 * 60 * 1000);
    const stop = startOutbox();
    await settle();
    expect(states()).toEqual(['old refused']);
    sendWaiting();
    await settle();
    expect(asked).toHaveLength(1);
    stop();
  });

  it('has the words of a message whose files had not arrived as a draft', async () => {
    post('c', { content: 'look at this', files: () => new Promise(() => {}) });
    await settle();
    const stop = reload();
    expect(draft('c')).toBe('look at this');
    expect(states()).toEqual([]);
    stop();
  });
});
