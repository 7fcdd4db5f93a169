import { describe, expect, it } from 'vitest';
import { readMember } from '~/features/members/newMember';
import { readFrame } from '~/gateway/frames';
import { backoff, framesIn, introduction } from '~/gateway/socket';

describe('a frame of the gateway', () => {
  it('is read when it is one', () => {
    expect(readFrame('{"op":"gap","channelId":"c","from":3,"to":9}')).toEqual({
      op: 'gap',
      channelId: 'c',
      from: 3,
      to: 9,
    });
  });

  it('that is unknown or broken is nothing', () => {
    expect(readFrame('{"op":"dance"}')).toBeNull();
    expect(readFrame('{"op":"gap","channelId":7}')).toBeNull();
    expect(readFrame('no json')).toBeNull();
  });
});

describe('coming back', () => {
  it('says where one stands with who one is, when that fits', () => {
    expect(introduction('token', { a: 1 })).toEqual([
      { op: 'identify', token: 'token', resume: { channels: { a: 1 }, more: false } },
    ]);
    expect(introduction('token', {})).toEqual([
      { op: 'identify', token: 'token', resume: { channels: {}, more: false } },
    ]);
  });

  it('says where one stands in as many frames as fit below 16 KiB', () => {
    const positions = Object.fromEntries(Array.from({ length: 450 }, (_, seq) => [crypto.randomUUID(), seq]));
    const frames = introduction('t'.repeat(4000), positions) as {
      op: string;
      more?: boolean;
      channels?: object;
      resume?: object;
    }[];
    expect(frames.map(({ op }) => op)).toEqual(['identify', 'resume', 'resume']);
    expect(frames.map(({ more, resume }) => more ?? (resume as { more: boolean }).more)).toEqual([true, true, false]);
    for (const frame of frames) expect(JSON.stringify(frame).length).toBeLessThan(16 * 1024);
    const said = frames.map(({ channels, resume }) => channels ?? (resume as { channels: object }).channels);
    expect(Object.assign({}, ...said)).toEqual(positions);
  });

  it('takes longer each time, never as long as nobody would wait, and not all at once', () => {
    expect(backoff(0, 1)).toBe(400);
    expect(backoff(3, 1)).toBe(3200);
    expect(backoff(30, 1)).toBe(30_000);
    expect(backoff(3, 0)).toBeLessThan(backoff(3, 1));
  });
});

describe('a member who has joined', () => {
  it('is one with a name; without one the list must be asked for', () => {
    expect(readMember({ user: { id: 'u', username: 'ada', displayName: 'Ada' }, joinedAt: 'now' })?.user.id).toBe('u');
    expect(readMember({ user: { id: 'u' }, roles: [], joinedAt: 'now' })).toBeNull();
  });
});

describe('the frames of a message', () => {
  it('are one when it is a text, whatever stands in it', () => {
    expect(framesIn('{"op":"ack"}')).toEqual(['{"op":"ack"}']);
  });

  it('stand each on a line of its bytes, in their order', () => {
    const bytes = new TextEncoder().encode('{"content":"été 😀"}\n{"op":"ack"}');
    expect(framesIn(bytes.buffer as ArrayBuffer)).toEqual(['{"content":"été 😀"}', '{"op":"ack"}']);
  });
});
