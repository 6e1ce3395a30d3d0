import { computed, signal } from '@preact/signals';
import type { Item } from '../lib/types';
import type { Marks } from './marks';

/** How long a decision that publishes something can be taken back before it is sent. */
export const HOLD_MS = 5_000;

/** A decision that waits before it is sent; nothing of it has left this window. */
export interface Pending {
  number: number;
  items: readonly Item[];
  text: string;
  /** What was drawn, to be there again when it is taken back. */
  marks: Marks | null;
  /** When it is sent, by this window's clock. */
  due: number;
}

interface Held extends Pending {
  timer: ReturnType<typeof setTimeout>;
}

/**
 * Decisions on their way, each with time of its own: the next one does not hurry the one before. A window that is closed
 * sends nothing, so what was to be published stays held.
 */
export class PendingDecisions {
  readonly all = computed<readonly Pending[]>(() => this.held.value);
  private readonly held = signal<readonly Held[]>([]);
  private last = 0;

  constructor(private readonly onTakenBack: (pending: Pending) => void) {
    // A page that the browser keeps for its Back button would send long after.
    addEventListener('pagehide', () => {
      while (this.takeBack());
    });
  }

  hold(items: readonly Item[], text: string, marks: Marks | null, send: () => void): void {
    const number = ++this.last;
    const timer = setTimeout(() => {
      this.forget(number);
      send();
    }, HOLD_MS);
    this.held.value = [...this.held.value, { number, items, text, marks, due: Date.now() + HOLD_MS, timer }];
  }

  /** The one given, or the newest; false when there is none left. */
  takeBack(number?: number): boolean {
    const pending = number === undefined ? this.held.value.at(-1) : this.held.value.find((each) => each.number === number);
    if (!pending) return false;
    clearTimeout(pending.timer);
    this.forget(pending.number);
    this.onTakenBack(pending);
    return true;
  }

  private forget(number: number): void {
    this.held.value = this.held.value.filter((each) => each.number !== number);
  }
}
