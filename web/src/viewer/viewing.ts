import { computed, effect, signal } from '@preact/signals';
import { Announcer } from '../lib/announcer';
import { explain } from '../lib/api';
import { ConferenceState } from '../lib/conference';
import { editPost, getPosts, react, reportPost, signOut, uploadPicture, withdrawPost } from '../lib/plenary';
import type { Letter } from '../lib/outbox';
import { Problem } from '../lib/problem';
import type { AttestationKind, OwnFinding, Participant, PictureQuestions, Post, ReactionKind, SlideRef } from '../lib/types';
import type { EditorRequest } from './Editing';
import { Feed } from './feed';
import { slideTitle } from '../lib/pages';
import { Search } from './search';
import { SlideReader } from './slides';
import { OwnReactions } from './reactions';
import { heldUnits, threadsOf } from './threads';
import { tagged } from './hashtag';
import { partProblems, refusal } from './partProblems';
import { t } from './words';
import { Writing } from './writing';

/** The question that stands before everything else. */
export type Question =
  | { kind: 'help' }
  | { kind: 'profile' }
  | { kind: 'slides' }
  | { kind: 'edit'; post: Post }
  | { kind: 'withdraw'; post: Post }
  | { kind: 'report'; post: Post }
  | { kind: 'attest'; key: string; parts: readonly AskedPart[] };

/** A text that reads like one specific patient; numbered where it is part of a thread. */
export interface AskedPart {
  number: number | null;
  text: string;
}

export type Phase = 'before' | 'live' | 'ended';

const OVERRUN_MS = 10 * 60_000;
const PAGE = 60;

/** One reader in one session: what they see, write and are asked. */
export class Viewing {
  readonly state = new ConferenceState();
  /** Null for an anonymous reader, and until the server has said who this is. */
  readonly me = signal<Participant | null>(null);
  readonly slides: SlideReader;
  readonly feed: Feed;
  readonly writing: Writing;
  readonly search: Search;
  readonly question = signal<Question | null>(null);
  readonly notice = signal<string | null>(null);
  /** The picture in the editor. */
  readonly editing = signal<EditorRequest | null>(null);
  readonly slideText = signal(false);
  readonly reactions = new OwnReactions();
  readonly announcer = new Announcer();
  readonly minute = signal(0);
  /** Null while there is more to read; false = nothing older on the server. */
  readonly moreOnServer = signal(true);

  readonly session = computed(() => this.state.sessions.value.get(this.sessionId) ?? null);
  readonly live = computed<SlideRef | null>(() => this.state.slides.value.get(this.sessionId) ?? null);
  /** Of this session, oldest first; posts about no session belong to all. */
  readonly posts = computed(() => this.state.posts.value.filter((post) => !post.session || post.session === this.sessionId));
  readonly countBySlide = computed(() => {
    const counts = new Map<number, number>();
    const deck = this.slides.deck.value?.id;
    for (const post of this.posts.value) {
      if (post.slide && post.slide.deck === deck) counts.set(post.slide.number, (counts.get(post.slide.number) ?? 0) + 1);
    }
    return counts;
  });
  readonly threads = computed(() => threadsOf(this.posts.value));
  readonly held = computed(() =>
    heldUnits([...this.state.own.value.values()].filter(({ post }) => !post.session || post.session === this.sessionId)),
  );
  readonly phase = computed<Phase>(() => {
    void this.minute.value;
    const { startsAt, endsAt } = this.session.value ?? {};
    const now = this.state.clock.now();
    if (startsAt && now < Date.parse(startsAt) && !this.live.value) return 'before';
    return endsAt && now > Date.parse(endsAt) + OVERRUN_MS ? 'ended' : 'live';
  });

  constructor(
    readonly conference: string,
    readonly sessionId: string,
  ) {
    this.slides = new SlideReader(conference, sessionId, this.live);
    const deck = computed(() => this.slides.deck.value?.id ?? null);
    this.feed = new Feed(this.posts, this.slides.current, deck);
    this.search = new Search(conference, sessionId, this.state);
    this.writing = new Writing({
      conference,
      session: sessionId,
      hashtag: () => this.state.conference.value?.hashtag ?? null,
      policyVersion: () => this.policyVersion,
      confirmations: () => this.pictureQuestions?.confirm.length ?? 0,
      now: () => this.state.clock.now(),
      seen: () => this.seen(),
      find: (post) => this.state.find(post),
      onSent: (posts) => {
        this.feed.release();
        this.take(posts);
      },
      onRefused: (letter, problem) => {
        if (problem.is('attestation-needed')) this.ask(letter);
        this.announcer.urgent(t('outbox.refused', { why: refusal(letter) }));
      },
    });
  }

  private get policyVersion(): string {
    return this.state.conference.value?.policy?.version ?? '1';
  }

  /** What is asked about a picture; null until the policy is read. */
  get pictureQuestions(): PictureQuestions | null {
    return this.state.conference.value?.policy?.attestation ?? null;
  }

  get mayPost(): boolean {
    const me = this.me.value;
    return me !== null && me.role !== 'wall' && (!me.conference || me.conference === this.conference);
  }

  start(): void {
    void this.slides.load();
    this.state.follow({
      conference: this.conference,
      session: this.sessionId,
      onSlide: (event) => {
        if (event.session === this.sessionId) this.slides.onSlide(event);
      },
      onRights: (event) => {
        if (event.session === this.sessionId) this.slides.onRights(event);
      },
      onDeck: (event) => {
        if (event.session === this.sessionId && event.state === 'ready') void this.slides.load();
      },
    });
    setInterval(() => this.minute.value++, 30_000);
    this.announce();
  }

  /** Nobody waits for this to see the slides; with it come writing and what was left to be sent. */
  identify(me: Participant | null): void {
    this.me.value = me;
    if (!me || !this.mayPost) return;
    this.reactions.open(this.conference, me.id);
    void this.openWriting(me);
  }

  /** What keeps an own post from the wall, where the check has found something. */
  foundIn(post: string): readonly OwnFinding[] {
    return this.state.own.value.get(post)?.findings ?? [];
  }

  /** The slide a new post is about: the one on this reader's screen. */
  /** The page that is being written about: the one on screen, until somebody writes. */
  readonly writtenAbout = computed(() => {
    const { draft } = this.writing;
    const slide = draft.slide.value === undefined ? this.seen() : draft.slide.value;
    const deck = this.slides.deck.value;
    return slide?.deck === deck?.id ? deck?.pages.find((page) => page.number === slide?.number) : undefined;
  });

  seen(): SlideRef | null {
    const deck = this.slides.deck.value?.id ?? this.live.value?.deck;
    const number = this.slides.current.value;
    return deck && number !== null ? { deck, number } : null;
  }

  tag(): string {
    return tagged(this.state.conference.value?.hashtag) ?? '';
  }

  async react(post: Post, kind: ReactionKind): Promise<void> {
    const before = this.reactions.of(post.id);
    const next = before === kind ? null : kind;
    this.reactions.set(post.id, next);
    try {
      await react(this.conference, post.id, next);
    } catch (error) {
      this.reactions.set(post.id, before);
      this.notice.value = explain(error);
    }
  }

  async withdraw(post: Post): Promise<void> {
    await this.attempt(async () => {
      await withdrawPost(this.conference, post.id);
      this.state.drop(post.id);
    });
  }

  async edit(post: Post, text: string, attestation?: AttestationKind): Promise<void> {
    const said = attestation ? { attestation: { version: this.policyVersion, kind: attestation } } : {};
    this.take(await editPost(this.conference, post.id, { text, ...said }));
  }

  /** Takes the pictures off a held post or thread; the last one that goes lets its text go live. */
  async postWithoutPictures(unit: readonly Post[]): Promise<void> {
    await this.attempt(async () => {
      for (const post of unit) {
        if (post.media.length > 0) this.take(await editPost(this.conference, post.id, { media: [] }));
      }
    });
  }

  /** Puts a new picture in the place of a held one; it is checked like any other, and the old one is destroyed. */
  async replacePicture(post: Post, media: string, picture: Blob, alt: string): Promise<void> {
    const { id } = await uploadPicture(this.conference, picture, alt);
    this.take(await editPost(this.conference, post.id, { media: post.media.map((each) => (each.id === media ? id : each.id)) }));
  }

  async report(post: Post, clause: string, note: string): Promise<void> {
    await this.attempt(async () => {
      await reportPost(this.conference, post.id, clause, note || undefined);
      this.notice.value = t('report.thanks');
    });
  }

  /** Moves the window towards older posts, reading them from the server when this browser has no more. */
  async older(): Promise<void> {
    if (!this.feed.showOlder() || !this.moreOnServer.value) return;
    const before = this.posts.value[0]?.seq;
    await this.attempt(async () => {
      const page = await getPosts(this.conference, { session: this.sessionId, before: before ?? undefined, limit: PAGE });
      this.moreOnServer.value = page.next !== undefined && page.next !== null;
      this.state.add(page.posts);
      this.feed.showOlder();
    });
  }

  async leave(): Promise<void> {
    await this.writing.wipe();
    this.reactions.wipe();
    await signOut().catch(() => undefined);
    location.reload();
  }

  /** An answer about own posts: on the wall, held, or gone. */
  private take(posts: readonly Post[]): void {
    for (const post of posts) {
      if (post.state === 'published') {
        this.state.dropOwn(post.id);
      } else {
        if (post.state === 'held') this.state.hide(post.id);
        this.state.answered(post);
      }
    }
    this.state.add(posts.filter((post) => post.state === 'published'));
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.notice.value = error instanceof Problem ? explain(error) : t('error.unreachable');
    }
  }

  private ask(letter: Letter): void {
    const { text, thread } = letter.post;
    const all = [{ text }, ...(thread ?? [])].map((part, index) => ({ number: thread ? index + 1 : null, text: part.text }));
    const named = partProblems(letter);
    this.question.value = { kind: 'attest', key: letter.key, parts: named.size ? all.filter((_, index) => named.has(index)) : all };
  }

  private async openWriting(me: Participant): Promise<void> {
    await this.writing.open(me);
    effect(() => {
      if (this.state.status.value === 'live') this.writing.outbox.value?.flushNow();
    });
  }

  private announce(): void {
    let known = 0;
    effect(() => {
      const count = this.posts.value.length;
      const number = this.slides.current.value;
      if (known === 0 || count < known) known = count;
      if (count === known) return;
      this.announcer.posts(() => {
        const fresh = this.posts.value.length - known;
        known = this.posts.value.length;
        return number === null ? t('announce.posts', { n: fresh }) : t('announce.posts.slide', { n: fresh, number });
      });
    });
    effect(() => {
      const page = this.slides.page.value;
      if (page) this.announcer.slide(t('announce.slide', { number: page.number, title: slideTitle(page) }));
    });
    let lost: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      const status = this.state.status.value;
      clearTimeout(lost);
      if (status === 'reconnecting' || status === 'offline') {
        lost = setTimeout(() => this.announcer.urgent(t('announce.lost')), 10_000);
      }
    });
  }
}
