import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

class Node {
  constructor(
    private readonly inside: string | null = null,
    readonly click = vi.fn(),
  ) {}
  closest() {
    return this.inside;
  }
  querySelector() {
    return this;
  }
}
vi.stubGlobal('Element', Node);
vi.stubGlobal('getSelection', () => ({ isCollapsed: true }));
const { menuGestures } = await import('~/features/messages/menuGestures');

const message = new Node();
const at = (clientX: number, pointerType = 'touch', target = new Node()) =>
  ({ pointerType, clientX, clientY: 0, target, currentTarget: message }) as never;
const lifted = () => ({ cancelable: true, preventDefault: vi.fn() });

describe('a finger on a message', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    message.click.mockClear();
  });
  afterEach(() => vi.useRealTimers());

  it('that stays opens its menu, which stays open when it is lifted', () => {
    menuGestures.onPointerDown(at(0));
    vi.advanceTimersByTime(600);
    expect(message.click).toHaveBeenCalledOnce();
    const end = lifted();
    menuGestures.onTouchEnd(end as never);
    expect(end.preventDefault).toHaveBeenCalledOnce();
  });

  it('that scrolls, taps, or lies on a link opens nothing, and is left to the browser', () => {
    menuGestures.onPointerDown(at(0));
    menuGestures.onPointerMove(at(30));
    vi.advanceTimersByTime(600);
    menuGestures.onPointerDown(at(0));
    menuGestures.onPointerUp();
    const end = lifted();
    menuGestures.onTouchEnd(end as never);
    menuGestures.onPointerDown(at(0, 'touch', new Node('a')));
    menuGestures.onPointerDown(at(0, 'mouse'));
    vi.advanceTimersByTime(600);
    expect(message.click).not.toHaveBeenCalled();
    expect(end.preventDefault).not.toHaveBeenCalled();
  });
});
