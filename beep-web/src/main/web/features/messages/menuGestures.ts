import type { MouseEvent, PointerEvent, TouchEvent } from 'react';

const LONG_PRESS_MILLIS = 500;
const STILL_PIXELS = 10;

let pressed: { timer: ReturnType<typeof setTimeout>; x: number; y: number } | null = null;

let openedByPress = false;

/** Opens the menu whose button stands in the element, unless it is open. */
function openMenu(element: Element): void {
  element.querySelector<HTMLElement>('button[aria-haspopup=menu][aria-expanded=false]')?.click();
}

/** What the browser has a menu of its own for. */
const hasOwnMenu = (target: EventTarget): boolean =>
  (target instanceof Element && target.closest('a, img, video, audio, button') !== null) ||
  getSelection()?.isCollapsed === false;

function release(): void {
  clearTimeout(pressed?.timer);
  pressed = null;
}

/** A right click and a long press open the menu of what they are done to. */
export const menuGestures = {
  onContextMenu: (event: MouseEvent<HTMLElement>): void => {
    if (event.shiftKey || hasOwnMenu(event.target)) return;
    event.preventDefault();
    openMenu(event.currentTarget);
  },
  onPointerDown: ({ pointerType, clientX, clientY, target, currentTarget }: PointerEvent<HTMLElement>): void => {
    release();
    openedByPress = false;
    if (pointerType !== 'touch' || hasOwnMenu(target)) return;
    const open = () => {
      openedByPress = true;
      openMenu(currentTarget);
    };
    pressed = { x: clientX, y: clientY, timer: setTimeout(open, LONG_PRESS_MILLIS) };
  },
  onPointerMove: ({ clientX, clientY }: PointerEvent<HTMLElement>): void => {
    if (pressed && Math.hypot(clientX - pressed.x, clientY - pressed.y) > STILL_PIXELS) release();
  },
  /** The finger that has opened the menu is lifted: what browsers make of that, a click beside the menu, would close it. */
  onTouchEnd: (event: TouchEvent<HTMLElement>): void => {
    if (openedByPress && event.cancelable) event.preventDefault();
    openedByPress = false;
  },
  onPointerUp: release,
  onPointerCancel: release,
};
