import { create } from 'zustand';
import type { Line } from './socket';

/** How the line to the gateway is; `since` tells when it broke. */
export const useLine = create<{ line: Line; since: number }>(() => ({ line: 'connecting', since: Date.now() }));

export const setLine = (line: Line): void =>
  useLine.setState((before) => ({
    line,
    since: before.line === 'live' || line === 'live' ? Date.now() : before.since,
  }));

let reconnect: (() => void) | null = null;

export const setReconnect = (by: (() => void) | null): void => {
  reconnect = by;
};

/** Connects now, when somebody does not want to wait. */
export const reconnectNow = (): void => reconnect?.();
