import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { isShown } from '../lib/pages';
import { getDeck } from '../lib/plenary';
import { Problem } from '../lib/problem';
import { withRights } from '../lib/rights';
import type { Deck, DeckPage, SlideRef, StreamEvent } from '../lib/types';

/** Which slide the reader sees: the presenter's, until they browse. */
export class SlideReader {
  readonly deck = signal<Deck | null>(null);
  /** The page the reader chose; null = following live. */
  readonly chosen = signal<number | null>(null);
  readonly following = computed(() => this.chosen.value === null);
  readonly current: ReadonlySignal<number | null>;
  readonly page: ReadonlySignal<DeckPage | undefined>;
  private loading: Promise<void> | null = null;
  private again = false;

  constructor(
    private readonly conference: string,
    private readonly session: string,
    readonly live: ReadonlySignal<SlideRef | null>,
  ) {
    this.current = computed(() => this.chosen.value ?? this.live.value?.number ?? null);
    this.page = computed(() => this.deck.value?.pages.find((page) => page.number === this.current.value));
  }

  /** How far the presenter is ahead of the reader (negative: behind). */
  get behind(): number {
    return (this.live.value?.number ?? 0) - (this.current.value ?? 0);
  }

  /** Reads the deck; a wish that comes while one is being read leads to one more reading. */
  load(): Promise<void> {
    if (this.loading) {
      this.again = true;
      return this.loading;
    }
    this.loading = this.read().finally(() => {
      this.loading = null;
      if (this.again) {
        this.again = false;
        void this.load();
      }
    });
    return this.loading;
  }

  private async read(): Promise<void> {
    try {
      this.deck.value = await getDeck(this.conference, this.session);
    } catch (error) {
      // No deck yet is an answer; a lost line is repaired by the next slide event or by reconnecting.
      if (error instanceof Problem && error.status === 404) this.deck.value = null;
    }
  }

  onSlide(event: Extract<StreamEvent, { type: 'slide' }>): void {
    const deck = this.deck.value;
    if (deck?.id === event.deck && event.page) {
      const page = event.page;
      this.deck.value = { ...deck, pages: deck.pages.map((old) => (old.number === page.number ? { ...old, ...page } : old)) };
    }
    const known = this.deck.value?.id === event.deck && this.deck.value.pages.some((page) => page.number === event.number && isShown(page));
    if (!known) void this.load();
  }

  onRights(event: Extract<StreamEvent, { type: 'slide.rights' }>): void {
    this.deck.value = withRights(this.deck.value, event);
    // What is being read may be older than this.
    if (this.loading) this.again = true;
  }

  goLive(): void {
    this.chosen.value = null;
  }

  /** Goes to a page that has been shown; arriving at the presenter's page is following again. */
  go(number: number): void {
    const page = this.deck.value?.pages.find((each) => each.number === number);
    if (!page || !isShown(page)) return;
    this.chosen.value = number === this.live.value?.number ? null : number;
  }

  step(direction: 1 | -1): void {
    const target = this.neighbour(direction);
    if (target !== undefined) this.go(target);
  }

  neighbour(direction: 1 | -1): number | undefined {
    const here = this.current.value ?? 0;
    const shown = (this.deck.value?.pages ?? []).filter(isShown).map((page) => page.number);
    return direction > 0 ? shown.find((number) => number > here) : shown.filter((number) => number < here).pop();
  }
}
