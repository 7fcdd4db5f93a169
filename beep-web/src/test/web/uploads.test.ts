import { beforeEach, describe, expect, it, vi } from 'vitest';

const sent = vi.hoisted(() => [] as { file: File; arrive: () => void; fail: () => void; cancelled: boolean }[]);
vi.mock('~/features/media/upload', () => ({
  upload: (file: File) => {
    let arrive = () => {};
    let fail = () => {};
    const done = new Promise<{ id: string }>((resolve, reject) => {
      arrive = () => resolve({ id: `id of ${file.name}` });
      fail = () => reject(new Error('no line'));
    });
    const under = { file, arrive, fail, cancelled: false };
    sent.push(under);
    return {
      done,
      cancel: () => {
        under.cancelled = true;
      },
    };
  },
}));
const { beginUploads, removeUpload, takeUploads, uploadsOf } = await import('~/features/media/uploads');

const file = (name: string) => new File(['x'], name);
const names = (channel: string) => uploadsOf(channel).map(({ file: { name } }) => name);
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('files of the message that is being written', () => {
  let channel: string;
  beforeEach(() => {
    channel = crypto.randomUUID();
    sent.length = 0;
  });

  it('belong to their channel and go on arriving while one writes in another', async () => {
    beginUploads(channel, [file('map.png')]);
    beginUploads('elsewhere', [file('other.png')]);
    expect(names(channel)).toEqual(['map.png']);
    sent[0]?.arrive();
    await settled();
    expect(uploadsOf(channel)[0]).toMatchObject({ done: true, progress: 1 });
    expect(sent.some(({ cancelled }) => cancelled)).toBe(false);
  });

  it('are taken by Enter while they are on their way, and arrive with the message', async () => {
    beginUploads(channel, [file('one.png'), file('two.png')]);
    const files = takeUploads(channel);
    expect(names(channel)).toEqual([]);
    sent[1]?.arrive();
    sent[0]?.arrive();
    expect(await files?.()).toEqual([
      { mediaId: 'id of one.png', name: 'one.png' },
      { mediaId: 'id of two.png', name: 'two.png' },
    ]);
  });

  it('that did not arrive stay, say so, and are not sent with the message', async () => {
    beginUploads(channel, [file('lost.png')]);
    sent[0]?.fail();
    await settled();
    expect(uploadsOf(channel)[0]?.problem).toBeDefined();
    expect(takeUploads(channel)).toBeNull();
    expect(names(channel)).toEqual(['lost.png']);
  });

  it('are broken off only when the person takes them away', () => {
    beginUploads(channel, [file('big.zip')]);
    removeUpload(channel, uploadsOf(channel)[0]?.key ?? '');
    expect(sent[0]?.cancelled).toBe(true);
    expect(names(channel)).toEqual([]);
  });
});
