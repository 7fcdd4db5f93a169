import type { EventFrame } from './frames';

/** What to do after a frame: apply these now; fetch what is missing between two seqs. */
export interface Next {
  apply: EventFrame[];
  missing?: { after: number; to: number };
}

/**
 * The events of channels in the order of their seq, each once. An early one waits until what is missing has been
 * fetched; a repeated one is dropped.
 */
export class OrderedEvents {
  private readonly seen = new Map<string, number>();
  private readonly early = new Map<string, Map<number, EventFrame>>();

  /** The last seq applied of each channel: what a resume starts from. */
  positions(): Record<string, number> {
    return Object.fromEntries(this.seen);
  }

  position(channel: string): number | undefined {
    return this.seen.get(channel);
  }

  /** Where a channel's events begin, unless it is known further already. */
  begin(channel: string, head: number): void {
    if (!this.seen.has(channel)) this.seen.set(channel, head);
  }

  /** The channel has not come as far as was thought: it begins anew. */
  restart(channel: string, head: number): void {
    this.early.delete(channel);
    this.seen.set(channel, head);
  }

  /** Everything up to a seq is known from elsewhere. */
  skipTo(channel: string, seq: number): Next {
    this.seen.set(channel, Math.max(seq, this.seen.get(channel) ?? 0));
    return { apply: this.release(channel) };
  }

  forget(channel: string): void {
    this.seen.delete(channel);
    this.early.delete(channel);
  }

  accept(frame: EventFrame): Next {
    const { channelId, seq } = frame;
    if (channelId === undefined || seq === undefined) return { apply: [frame] };
    const last = this.seen.get(channelId) ?? seq - 1;
    if (seq <= last) return { apply: [] };
    const waiting = this.early.get(channelId) ?? new Map<number, EventFrame>();
    this.early.set(channelId, waiting.set(seq, frame));
    this.seen.set(channelId, last);
    const apply = this.release(channelId);
    return apply.length > 0 ? { apply } : { apply, missing: { after: last, to: seq - 1 } };
  }

  private release(channel: string): EventFrame[] {
    const waiting = this.early.get(channel);
    const released: EventFrame[] = [];
    if (!waiting) return released;
    let last = this.seen.get(channel) ?? 0;
    for (const seq of waiting.keys()) if (seq <= last) waiting.delete(seq);
    for (let next = waiting.get(last + 1); next; next = waiting.get(last + 1)) {
      last++;
      waiting.delete(last);
      released.push(next);
    }
    this.seen.set(channel, last);
    if (waiting.size === 0) this.early.delete(channel);
    return released;
  }
}
