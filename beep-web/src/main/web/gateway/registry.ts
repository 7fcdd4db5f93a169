import type { EventFrame, EventOf, EventType } from './frames';
import type { HistoryKeeper, Listener, Live } from './live';
import type { OrderedEvents } from './ordered';

/** Who wants to be told what. It knows the types of events and none of those who listen. */
export class Registry implements Live {
  private readonly byType = new Map<EventType, ((event: never) => void)[]>();
  private readonly toAny: ((event: EventFrame) => void)[] = [];
  private readonly toHead: ((channel: string, head: number) => void)[] = [];
  private readonly toSkipped: ((channel: string, upTo: number) => void)[] = [];
  private readonly toReturn: (() => void)[] = [];
  keeper: HistoryKeeper | null = null;

  constructor(
    readonly me: string,
    private readonly ordered: OrderedEvents,
    listeners: readonly Listener[],
  ) {
    for (const listen of listeners) listen(this);
  }

  on<T extends EventType>(type: T | readonly T[], handler: (event: EventOf<T>) => void): void {
    for (const each of typeof type === 'string' ? [type] : type) {
      this.byType.set(each, [...(this.byType.get(each) ?? []), handler as (event: never) => void]);
    }
  }

  onAny(handler: (event: EventFrame) => void): void {
    this.toAny.push(handler);
  }

  onHead(handler: (channel: string, head: number) => void): void {
    this.toHead.push(handler);
  }

  onSkipped(handler: (channel: string, upTo: number) => void): void {
    this.toSkipped.push(handler);
  }

  onReturn(handler: () => void): void {
    this.toReturn.push(handler);
  }

  keepHistory(keeper: HistoryKeeper): void {
    this.keeper = keeper;
  }

  position(channel: string): number | undefined {
    return this.ordered.position(channel);
  }

  forget(channel: string): void {
    this.ordered.forget(channel);
  }

  happened(event: EventFrame): void {
    for (const handler of this.toAny) handler(event);
    for (const handler of this.byType.get(event.type) ?? []) handler(event as never);
  }

  begins(channel: string, head: number): void {
    for (const handler of this.toHead) handler(channel, head);
  }

  skipped(channel: string, upTo: number): void {
    for (const handler of this.toSkipped) handler(channel, upTo);
  }

  returned(): void {
    for (const handler of this.toReturn) handler();
  }
}
