import { computed, signal } from '@preact/signals';
import { Backoff } from '../lib/backoff';
import { Problem, Unreachable } from '../lib/problem';

/** What a talk is showing; `order` is the number of the command that made it so. */
export interface Showing {
  deck: string | null;
  number: number | null;
  order: number;
}

export interface SlideCommand {
  deck: string;
  number: number;
  order: number;
}

/** `sending` and `waiting` (for the link) come to an end by themselves. */
export type Sending = 'idle' | 'sending' | 'waiting';

interface Wish {
  deck: string;
  number: number;
}

/**
 * The speaker's commands. One is under way at a time; of those that could not be sent only the newest is kept. A command
 * goes one number beyond the last one known, so the server takes it once, however often it is repeated. When another
 * remote was faster, its slide stands and the own wish is dropped: nothing jumps back by itself.
 */
export class Commands {
  /** What everybody sees, as far as this remote knows. */
  readonly shown = signal<Showing>({ deck: null, number: null, order: 0 });
  readonly sending = signal<Sending>('idle');
  /** Another remote moves the slides as well. */
  readonly shared = signal(false);
  readonly refused = signal<Problem | null>(null);
  /** What this remote shows: the speaker's wish, until it is known what has become of it. */
  readonly number = computed(() => this.wish.value?.number ?? this.shown.value.number);
  /** The first try of a command is not answered yet; a link that is known to be lost is something else. */
  readonly unanswered = computed(() => this.wish.value !== null && this.sending.value === 'sending');
  private readonly wish = signal<Wish | null>(null);
  /** What was sent under each number: an answer can be lost, and the next try can be for another slide. */
  private readonly own = new Map<number, Set<number | null>>();
  private underWay = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly send: (command: SlideCommand) => Promise<Showing>,
    private readonly backoff = new Backoff(400, 5000),
  ) {}

  go(deck: string, number: number): void {
    this.refused.value = null;
    if (number === this.number.value && this.wish.value === null && deck === this.shown.value.deck) return;
    this.wish.value = { deck, number };
    void this.deliver();
  }

  /** From the stream or an answer; what is not news is ignored. */
  observe(showing: Showing): void {
    if (showing.order <= this.shown.value.order) return;
    this.shown.value = showing;
    const wish = this.wish.value;
    if (!this.isOwn(showing)) {
      this.shared.value = true;
      this.wish.value = null;
    } else if (wish?.number === showing.number && wish.deck === showing.deck) this.wish.value = null;
    if (!this.wish.value && !this.underWay) this.rest();
  }

  /** What a newcomer is told. */
  begin(showing: Showing): void {
    if (showing.order >= this.shown.value.order) this.shown.value = showing;
  }

  /** Another deck has taken the place of the old one: the talk stands before its first slide. */
  replaceDeck(deck: string): void {
    this.wish.value = null;
    this.shown.value = { ...this.shown.value, deck, number: null };
    if (!this.underWay) this.rest();
  }

  /** The link is back, or the speaker wants it tried. */
  retry(): void {
    if (this.wish.value && !this.underWay) {
      this.backoff.reset();
      void this.deliver();
    }
  }

  private async deliver(): Promise<void> {
    if (this.underWay) return;
    clearTimeout(this.timer);
    const wish = this.wish.value;
    if (!wish) return this.rest();
    const order = this.shown.value.order + 1;
    this.underWay = true;
    if (this.sending.value === 'idle') this.sending.value = 'sending';
    this.own.set(order, (this.own.get(order) ?? new Set()).add(wish.number));
    try {
      const answer = await this.send({ deck: wish.deck, number: wish.number, order });
      this.underWay = false;
      this.backoff.reset();
      this.answered(wish, order, answer);
    } catch (error) {
      this.underWay = false;
      this.failed(error);
    }
  }

  private answered(sent: Wish, order: number, answer: Showing): void {
    const taken = answer.order === order && answer.number === sent.number;
    const overtaken = !taken && !this.isOwn(answer);
    this.observe(answer);
    if (overtaken || (taken && this.wish.value === sent)) this.wish.value = null;
    if (!this.wish.value) return this.rest();
    this.sending.value = 'sending';
    void this.deliver();
  }

  private isOwn(showing: Showing): boolean {
    return this.own.get(showing.order)?.has(showing.number) ?? false;
  }

  private failed(error: unknown): void {
    const passing = error instanceof Unreachable || (error instanceof Problem && error.passing);
    if (!passing) {
      this.wish.value = null;
      this.refused.value = error instanceof Problem ? error : null;
      return this.rest();
    }
    if (!this.wish.value) return this.rest();
    this.sending.value = 'waiting';
    this.timer = setTimeout(() => void this.deliver(), this.backoff.next());
  }

  private rest(): void {
    clearTimeout(this.timer);
    this.sending.value = 'idle';
  }
}
