import type { EventFrame, EventOf, EventType } from './frames';

/** Channels and the seq of the last event each has had. */
export type Heads = Readonly<Record<string, number>>;

/** What keeps the history of channels, and wants no event of theirs missed. */
export interface HistoryKeeper {
  keeps(channel: string): boolean;
  /** The events of a channel after this seq will come, and those up to it will not. */
  beginAt(channel: string, head: number): void;
  /** What was missed between events cannot be had: it begins anew. */
  reload(channel: string): void;
}

/** What features ask to be told about while somebody is here. Handlers are called in the order in which they came. */
export interface Live {
  /** Whose events these are. */
  readonly me: string;
  on<T extends EventType>(type: T | readonly T[], handler: (event: EventOf<T>) => void): void;
  /** Every event, also of types that this client does not know. */
  onAny(handler: (event: EventFrame) => void): void;
  /** The events of a channel will come from this seq on. */
  onHead(handler: (channel: string, head: number) => void): void;
  /** A channel's events up to this seq have happened and will not come. */
  onSkipped(handler: (channel: string, upTo: number) => void): void;
  /** The line is back after having been lost: anything may have changed. */
  onReturn(handler: () => void): void;
  /** There is one who keeps it. */
  keepHistory(keeper: HistoryKeeper): void;
  /** The seq up to which a channel's events have been told; undefined before they begin to come. */
  position(channel: string): number | undefined;
  /** No event of this channel will be missed or resumed any more. */
  forget(channel: string): void;
}

/** Something that listens; each feature has one, and the application puts them together. */
export type Listener = (live: Live) => void;
