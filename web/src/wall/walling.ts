import { computed, effect, signal } from '@preact/signals';
import { ConferenceState } from '../lib/conference';
import { getPosts, inviteFromWall, whoAmI } from '../lib/plenary';
import type { Conference, Post } from '../lib/types';
import { Shelf, type Shown } from './shelf';
import { onStage } from './stage';

/** Without a line for so long, nobody can know whether a post still stands. */
export const LOST_MS = 30_000;
/** A line that is silent for so long is asked whether it is there: a hall's network goes away without a word. */
const SILENCE_MS = 15_000;
const SHOWN_AT_FIRST = 16;
/** So many pages of older posts are read, only to be counted. */
const PAGES = 25;

const MINUTE = 60_000;
/** An invitation ends after a day; there is a new one before that, also for somebody who is late with the old one. */
const INVITING_MS = 12 * 60 * MINUTE;
const MAY_INVITE = new Set(['wall', 'organizer', 'admin']);

/** `posts` is the wall; `agenda` stands there when it is frozen or when nothing certain is known. */
export type Face = 'posts' | 'agenda';

export class Walling {
  readonly state = new ConferenceState();
  readonly now = signal(Date.now());
  readonly lostSince = signal<number | null>(null);
  readonly shown = signal<Shown>({ large: null, columns: [[], [], []] });
  readonly lost = computed(() => this.lostSince.value !== null && this.now.value - this.lostSince.value > LOST_MS);
  readonly face = computed<Face>(() => (this.state.frozen.value || this.lost.value ? 'agenda' : 'posts'));
  readonly talk = computed(() => onStage([...this.state.sessions.value.values()], this.lastMoved.value, this.now.value));
  readonly authors = computed(() => new Set(this.state.posts.value.map((post) => post.author.id)).size);
  /** The code by which those in the hall join; null where this screen has none to give. */
  readonly invitation = signal<string | null>(new URLSearchParams(location.search).get('join'));
  private readonly lastMoved = signal<string | null>(null);
  private readonly shelf = new Shelf();
  private filled = false;

  constructor(
    readonly conference: string,
    begin: Conference,
  ) {
    this.state.conference.value = begin;
    this.state.sessions.value = new Map((begin.sessions ?? []).map((session) => [session.id, session]));
    this.state.frozen.value = begin.wall?.frozen ?? false;
  }

  start(): void {
    this.state.follow({
      conference: this.conference,
      silenceMs: SILENCE_MS,
      onSlide: (event) => {
        this.lastMoved.value = event.session;
      },
    });
    effect(() => this.put(this.state.posts.value, this.state.status.value === 'live'));
    effect(() => {
      const there = this.state.status.value === 'live' || this.state.status.value === 'catching-up';
      this.lostSince.value = there ? null : (this.lostSince.peek() ?? Date.now());
    });
    setInterval(() => this.tick(), 1000);
    if (this.invitation.value === null) void this.invite();
  }

  post(id: string): Post | undefined {
    return this.state.find(id);
  }

  private tick(): void {
    this.now.value = Date.now();
    this.shelf.tick(this.now.value);
    this.tell();
  }

  /** Posts that have gone are taken off first; then the new ones come on. */
  private put(posts: readonly Post[], live: boolean): void {
    const now = Date.now();
    this.shelf.retain(new Set(posts.map((post) => post.id)));
    const newest = posts.slice(-SHOWN_AT_FIRST).map((post) => post.id);
    if (!this.filled) this.shelf.fill(newest, now);
    else for (const id of newest) this.shelf.add(id, now);
    if (live && !this.filled) {
      this.filled = true;
      void this.countAll();
    }
    this.tell();
  }

  private tell(): void {
    const next = this.shelf.shown;
    if (JSON.stringify(next) !== JSON.stringify(this.shown.peek())) this.shown.value = next;
  }

  private async invite(): Promise<void> {
    let again = INVITING_MS;
    try {
      const me = await whoAmI();
      if (!me || !MAY_INVITE.has(me.role)) return;
      this.invitation.value = (await inviteFromWall(this.conference)).code;
    } catch {
      // The one before is good for half a day; without one, the code leads to the programme.
      again = MINUTE;
    }
    setTimeout(() => void this.invite(), again);
  }

  /** The snapshot has the latest 200; the wall counts them all. */
  private async countAll(): Promise<void> {
    let before: number | string | undefined;
    try {
      for (let page = 0; page < PAGES; page++) {
        const { posts, next } = await getPosts(this.conference, { limit: 200, before });
        this.state.add(posts);
        if (!next) return;
        before = next;
      }
    } catch {
      // The count is a courtesy: it then counts what the stream brings.
    }
  }
}
