import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Post } from '../lib/types';
import { cutBefore, readingOrder } from './threads';

/** So many posts are in the page at once, however many there are. */
export const WINDOW = 110;
const STEP = 55;

export type Toggle = 'onsite' | 'picture';

export interface FeedView {
  /** Newest first; the parts of a thread from first to last. */
  posts: readonly Post[];
  /** New posts that wait until the reader wants them. */
  pending: number;
  /** Newer posts that the window has moved away from. */
  newer: boolean;
  older: boolean;
}

/**
 * What of the stream is in the page. New posts go in by themselves only while the reader is at the top and has no
 * focus inside; otherwise they are counted, so that nothing moves under a reader's eyes.
 */
export class Feed {
  readonly slideOnly = signal(false);
  readonly toggles = signal<ReadonlySet<Toggle>>(new Set());
  /** Whether new posts may go in at once. */
  readonly open = signal(true);
  /** The number of the newest post that is let in; null = whatever comes. */
  private readonly upTo = signal<number | null>(null);
  private readonly skipped = signal(0);
  readonly matching: ReadonlySignal<readonly Post[]>;
  readonly view: ReadonlySignal<FeedView>;

  constructor(posts: ReadonlySignal<readonly Post[]>, slide: ReadonlySignal<number | null>, deck: ReadonlySignal<string | null>) {
    this.matching = computed(() => {
      const number = this.slideOnly.value ? slide.value : null;
      const id = deck.value;
      const toggles = this.toggles.value;
      return posts.value.filter(
        (post) =>
          (number === null || (post.slide?.number === number && (id === null || post.slide.deck === id))) &&
          (!toggles.has('onsite') || post.author.attendance === 'onsite') &&
          (!toggles.has('picture') || post.media.length > 0),
      );
    });
    this.view = computed(() => this.cut(this.matching.value, this.upTo.value, this.skipped.value));
  }

  /** The reader left the top or put the focus inside: what comes from now on waits. */
  hold(): void {
    if (!this.open.value) return;
    this.open.value = false;
    this.upTo.value = this.view.value.posts.reduce((newest, post) => Math.max(newest, post.seq ?? 0), 0) || null;
  }

  /** The reader is at the top again, or asks for the new posts. */
  release(): void {
    this.open.value = true;
    this.upTo.value = null;
    this.skipped.value = 0;
  }

  filterSlide(only: boolean): void {
    this.slideOnly.value = only;
    this.release();
  }

  toggle(which: Toggle): void {
    const next = new Set(this.toggles.value);
    if (!next.delete(which)) next.add(which);
    this.toggles.value = next;
    this.release();
  }

  clearFilters(): void {
    this.toggles.value = new Set();
    this.filterSlide(false);
  }

  /** Moves the window towards older posts; true when there are none left in memory to move to. */
  showOlder(): boolean {
    this.hold();
    const most = this.matching.value.length - this.view.value.pending;
    if (this.skipped.value + WINDOW < most) {
      this.skipped.value += STEP;
      return false;
    }
    return true;
  }

  showNewer(): void {
    this.skipped.value = Math.max(0, this.skipped.value - STEP);
  }

  private cut(all: readonly Post[], upTo: number | null, skipped: number): FeedView {
    const end = upTo === null ? all.length : all.findLastIndex((post) => (post.seq ?? 0) <= upTo) + 1;
    const newest = skipped ? cutBefore(all, Math.max(0, end - skipped)) : end;
    const from = cutBefore(all, Math.max(0, newest - WINDOW));
    return { posts: readingOrder(all.slice(from, newest)), pending: all.length - end, newer: skipped > 0, older: from > 0 };
  }
}
