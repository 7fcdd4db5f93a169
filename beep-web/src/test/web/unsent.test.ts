import { describe, expect, it } from 'vitest';
import type { Message } from '~/api/message';
import { Problem } from '~/api/problem';
import { isPassing, matched, nextOf, type Unsent } from '~/features/messages/unsent';

const unsent = (key: string, more: Partial<Unsent> = {}): Unsent => ({
  key,
  channel: 'c',
  content: 'hello',
  attachments: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  state: 'sending',
  ...more,
});

const message = (id: string, more: Partial<Message> = {}): Message => ({
  id,
  channelId: 'c',
  seq: 1,
  authorId: 'me',
  content: 'hello',
  attachments: [],
  pinned: false,
  hidden: false,
  timestamp: '2026-01-01T00:00:00.000Z',
  ...more,
});

const shownAs = (all: readonly Unsent[]) => all.map((each) => each.shownAs);

describe('an event that shows one\u2019s own message before its answer', () => {
  it('takes the place of the first one with these words', () => {
    expect(shownAs(matched([unsent('a'), unsent('b')], message('m')))).toEqual(['m', undefined]);
  });

  it('takes the place of another one each time', () => {
    const once = matched([unsent('a'), unsent('b')], message('m'));
    expect(shownAs(matched(once, message('n')))).toEqual(['m', 'n']);
  });

  it('takes the place of one whose answer was lost', () => {
    expect(shownAs(matched([unsent('a', { state: 'waiting' })], message('m')))).toEqual(['m']);
  });

  it.each([
    ['other words', { content: 'other' }],
    ['another channel', { channelId: 'd' }],
    ['a file', { attachments: [{ id: 'f', name: 'f', contentType: 'text/plain', size: 1, url: '/f' }] }],
  ])('does not take the place of one with %s', (_, more) => {
    expect(shownAs(matched([unsent('a')], message('m', more)))).toEqual([undefined]);
  });

  it('does not take the place of one that was refused, or whose files are on their way', () => {
    const others = [unsent('a', { state: 'refused' }), unsent('b', { state: 'uploading' })];
    expect(shownAs(matched(others, message('m')))).toEqual([undefined, undefined]);
  });
});

describe('the next one to be sent', () => {
  it('is the oldest of its channel that was not refused', () => {
    const all = [unsent('x', { channel: 'd' }), unsent('a', { state: 'refused' }), unsent('b'), unsent('c')];
    expect(nextOf(all, 'c')?.key).toBe('b');
  });

  it('is one whose files are on their way, so that nothing overtakes it', () => {
    expect(nextOf([unsent('a', { state: 'uploading' }), unsent('b')], 'c')?.key).toBe('a');
  });
});

describe('an answer', () => {
  it.each([0, 401, 408, 429, 500, 502, 503, 504])('%i may be another one in a while', (status) => {
    expect(isPassing(new Problem(status, '/problems/x', 'x'))).toBe(true);
  });

  it.each([400, 403, 404, 409, 410, 413, 422])('%i is for a person to look at', (status) => {
    expect(isPassing(new Problem(status, '/problems/x', 'x'))).toBe(false);
  });
});
