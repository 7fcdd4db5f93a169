import type { EventFrame, EventOf, EventType } from './frames';

/** Channels and the seq of the last event each has had. */
export type Heads = Readonly<Record<string, number>>;

/** What keeps the history of channels, and wants no event of theirs missed. */
export interface HistoryKeeper {
  keeps(channel: string): boolean;
  /** The last seq that its history of a channel contains, once that is loaded; undefined when it has none. */
  loadedUpTo(channel: string): Promise<number | undefined>;
  /** An event that happened after the history was loaded and before the gateway began to tell. */
  apply(event: EventFrame): void;
  /** What was missed by a loaded history cannot be had: it fetches its end anew. */
  refresh(channel: string): void;
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
  keepHistory(keeper: HistoryKeeper): void;
  /** No event of this channel will be missed or resumed any more. */
  forget(channel: string): void;
}

/** Something that listens; each feature has one, and the application puts them together. */
export type Listener = (live: Live) => void;
