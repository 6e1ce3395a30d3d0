import { computed, effect, type Signal, signal, untracked } from '@preact/signals';
import { Announcer } from '../lib/announcer';
import { explain } from '../lib/api';
import { ConferenceState } from '../lib/conference';
import { recall, remember } from '../lib/keep';
import { isShown, slideTitle, smallest } from '../lib/pages';
import { getDeck, showSlide, takeSlides } from '../lib/plenary';
import { Problem, Unreachable } from '../lib/problem';
import { questions } from '../lib/questions';
import { withRights } from '../lib/rights';
import type { Deck, DeckPage, Participant, StreamEvent } from '../lib/types';
import { Commands, type SlideCommand } from './commands';
import { Review } from './review';
import { obstacle, uploadDeck } from './upload';
import { t } from './words';

/** How far a new deck has come; `problem` says why it was not taken. */
export interface Uploading {
  name: string;
  /** Part sent, 0 to 1; null when it is sent. */
  sent: number | null;
  /** The slides are made and are now looked through for patients; `rendered` counts those that have been. */
  checking: boolean;
  rendered: number;
  pages: number;
  problem: string | null;
}

const PATIENCE_MS = 5000;
/** A speaker reads no more while talking. */
const SHOWN = 12;

type DeckEvent = Extract<StreamEvent, { type: 'deck' }>;

/** The presenter's remote: the deck, the slide on the wall, the clock and the room's questions. */
export class Presenting {
  readonly state = new ConferenceState();
  readonly deck = signal<Deck | null>(null);
  readonly deckKnown = signal(false);
  readonly commands: Commands;
  readonly review: Review;
  readonly uploading = signal<Uploading | null>(null);
  readonly error = signal<string | null>(null);
  /** Another device has taken the slides in hand. */
  readonly elsewhere = signal(false);
  readonly deckOpen = signal(false);
  readonly now = signal(Date.now());
  /** When the speaker started the clock; null = by the programme. */
  readonly startedAt = signal<number | null>(null);
  readonly session = computed(() => this.state.sessions.value.get(this.sessionId));
  readonly pages = computed<readonly DeckPage[]>(() => this.deck.value?.pages ?? []);
  readonly current = computed(() => this.page(this.commands.number.value));
  readonly next = computed(() => this.page((this.commands.number.value ?? 0) + 1));
  readonly asked = computed(() => questions(this.posts.value, this.state.tallies.value, this.done.value, SHOWN));
  private readonly posts = computed(() => this.state.posts.value.filter((post) => post.session === this.sessionId));
  private readonly done: Signal<ReadonlySet<string>>;
  private readonly announcer = new Announcer();

  constructor(
    readonly conference: string,
    readonly sessionId: string,
    readonly me: Participant,
    readonly mayPresent: boolean,
  ) {
    this.commands = new Commands((command) => this.show(command));
    this.review = new Review(conference, sessionId);
    this.done = signal<ReadonlySet<string>>(new Set(recall<string[]>(this.key('done'), [])));
    this.startedAt.value = recall<number | null>(this.key('started'), null);
  }

  start(): void {
    this.state.follow({
      conference: this.conference,
      session: this.sessionId,
      onSlide: (event) => {
        if (event.session !== this.sessionId) return;
        this.commands.observe({ deck: event.deck, number: event.number, order: event.order ?? 0 });
        if (event.deck !== this.deck.value?.id) void this.loadDeck();
      },
      onRights: (event) => {
        if (event.session === this.sessionId) this.deck.value = withRights(this.deck.value, event);
      },
      onDeck: (event) => {
        if (event.session === this.sessionId) this.onDeck(event);
      },
    });
    void this.loadDeck();
    void this.review.load();
    setInterval(() => {
      this.now.value = this.state.clock.now();
    }, 500);
    effect(() => {
      const session = this.session.value;
      const showing = session && { deck: session.deck ?? null, number: session.slide?.number ?? null, order: session.order ?? 0 };
      if (showing) untracked(() => this.commands.begin(showing));
    });
    effect(() => {
      if (this.state.status.value === 'live') untracked(() => this.commands.retry());
    });
    effect(() => {
      const page = this.current.value;
      if (page) this.announcer.slide(t('showing', { number: page.number, title: slideTitle(page) }));
    });
    effect(() => this.fetchAhead());
    effect(() => {
      const refused = this.commands.refused.value;
      if (!refused) return;
      this.elsewhere.value = refused.is('other-device');
      this.error.value = explain(refused);
      if (refused.is('other-deck')) void this.loadDeck();
    });
  }

  /** One step from what the room sees: whoever taps again because nothing moves yet means the same step. */
  step(direction: 1 | -1): void {
    if (this.commands.unanswered.value) return;
    const target = (this.commands.number.value ?? 0) + direction;
    this.go(target);
  }

  go(number: number): void {
    const deck = this.deck.value;
    // A command needs the number of the last one, which comes with the talk.
    if (!this.mayPresent || !this.session.value || deck?.state !== 'ready' || !this.page(number)) return;
    this.error.value = null;
    this.commands.go(deck.id, number);
  }

  /** Tries at once instead of waiting. */
  retry(): void {
    this.state.retryNow();
    this.commands.retry();
  }

  /** The other devices of the speaker are refused from now on. */
  async takeSlides(): Promise<void> {
    try {
      await takeSlides(this.conference, this.sessionId);
      this.error.value = null;
      this.elsewhere.value = false;
      this.commands.shared.value = false;
    } catch (error) {
      this.error.value = explain(error);
    }
  }

  answered(post: string): void {
    this.done.value = new Set([...this.done.value, post]);
    remember(this.key('done'), [...this.done.value]);
  }

  /** Starts the clock now, or gives it back to the programme. */
  restartClock(): void {
    this.startedAt.value = this.startedAt.value === null ? this.now.value : null;
    remember(this.key('started'), this.startedAt.value);
  }

  async upload(file: File): Promise<void> {
    const wrong = obstacle(file);
    const begin: Uploading = { name: file.name, sent: 0, checking: false, rendered: 0, pages: 0, problem: wrong && t(`deck.${wrong}`) };
    this.uploading.value = begin;
    if (wrong) return;
    try {
      await uploadDeck(this.conference, this.sessionId, file, (sent) => this.progress({ sent }));
      this.progress({ sent: null });
    } catch (error) {
      this.progress({ problem: explain(error) });
    }
  }

  async loadDeck(): Promise<void> {
    try {
      this.deck.value = await getDeck(this.conference, this.sessionId);
      this.deckKnown.value = true;
    } catch (error) {
      if (!(error instanceof Problem && error.status === 404)) {
        this.error.value = explain(error);
        return;
      }
      this.deck.value = null;
      this.deckKnown.value = true;
    }
  }

  /** A link that says nothing is no better than a lost one: the room waits. */
  private async show(command: SlideCommand) {
    const patience = AbortSignal.timeout(PATIENCE_MS);
    try {
      return await showSlide(this.conference, this.sessionId, command, patience);
    } catch (error) {
      throw patience.aborted ? new Unreachable(error) : error;
    }
  }

  private onDeck(event: DeckEvent): void {
    if (event.state === 'ready') {
      const asked = this.review.pending.value;
      if (asked && asked.id !== event.deck) this.error.value = t('deck.overtaken');
      this.uploading.value = null;
      this.review.pending.value = null;
      this.deckOpen.value = false;
      if (event.deck !== this.commands.shown.value.deck) this.commands.replaceDeck(event.deck);
      void this.loadDeck();
    } else if (event.state === 'review') {
      this.uploading.value = null;
      void this.review.load();
    } else if (event.state === 'failed') this.failed(event.problem ?? t('deck.failed'));
    else this.progress({ sent: null, checking: event.state === 'checking', rendered: event.rendered ?? 0, pages: event.pages ?? 0 });
  }

  /** Beside the upload, and where it is seen when nobody has that open. */
  private failed(problem: string): void {
    if (this.deck.value && !this.deckOpen.value) this.error.value = problem;
    this.progress({ sent: null, problem });
  }

  private progress(change: Partial<Uploading>): void {
    const before = this.uploading.value ?? { name: '', sent: null, checking: false, rendered: 0, pages: 0, problem: null };
    this.uploading.value = { ...before, ...change };
  }

  private page(number: number | null): DeckPage | undefined {
    return this.pages.value.find((page) => page.number === number);
  }

  /** The picture after the next one is there before it is wanted. */
  private fetchAhead(): void {
    const page = this.page((this.commands.number.value ?? 0) + 2);
    if (page && isShown(page)) new Image().src = smallest(page);
  }

  private key(name: string): string {
    return `plenary.remote.${this.sessionId}.${name}`;
  }
}
