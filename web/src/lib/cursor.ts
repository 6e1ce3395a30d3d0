import type { StreamEvent } from './types';

/** What to do with an event that arrived. `gap`: something before it is missing, so ask again from the cursor. */
export type Judgement = 'apply' | 'skip' | 'gap';

/**
 * How far this client has read one stream. Every logged event is applied once and in order, however often
 * the connection breaks; the server resumes after `{epoch}.{seq}`.
 */
export class StreamPosition {
  private epoch: string | null = null;
  private seq: number | null = null;
  private head = 0;

  /** A stream filtered by session leaves numbers out on purpose, so only an unfiltered one can be missing any. */
  constructor(private readonly gapFree: boolean) {}

  /** The `after` parameter of the next connection; null asks for a snapshot. */
  get after(): string | null {
    return this.epoch === null || this.seq === null ? null : `${this.epoch}.${this.seq}`;
  }

  judge(event: StreamEvent): Judgement {
    switch (event.type) {
      case 'hello':
        return this.greet(String(event.epoch), event.head);
      case 'snapshot':
        this.seq = event.seq ?? this.head;
        return 'apply';
      case 'own':
        // Comes from the desk's stream, so a number it may carry is not one of this stream.
        return 'apply';
      default:
        return 'seq' in event && typeof event.seq === 'number' ? this.advance(event.seq) : 'apply';
    }
  }

  forget(): void {
    this.epoch = null;
    this.seq = null;
  }

  /** Another epoch is another history (a restored backup): the old number means nothing in it. */
  private greet(epoch: string, head: number): Judgement {
    if (this.epoch !== epoch) this.seq = null;
    this.epoch = epoch;
    this.head = head;
    return 'apply';
  }

  private advance(seq: number): Judgement {
    if (this.seq === null) return 'gap';
    if (seq <= this.seq) return 'skip';
    if (this.gapFree && seq > this.seq + 1) return 'gap';
    this.seq = seq;
    return 'apply';
  }
}
