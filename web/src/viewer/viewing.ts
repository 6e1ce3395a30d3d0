import { computed, effect, signal } from '@preact/signals';
import { Announcer } from '../lib/announcer';
import { explain } from '../lib/api';
import { ConferenceState } from '../lib/conference';
import { openLetterStore } from '../lib/letters';
import { Outbox } from '../lib/outbox';
import { editPost, getPosts, react, reportPost, sendPost, signOut, uploadPicture, withdrawPost } from '../lib/plenary';
import { Problem } from '../lib/problem';
import type { AttestationKind, Participant, Post, ReactionKind, SlideRef } from '../lib/types';
import { Draft } from './draft';
import { Feed } from './feed';
import { slideTitle } from '../lib/pages';
import { SlideReader } from './slides';
import { OwnReactions } from './reactions';
import { t } from './words';

/** The question that stands before everything else. */
export type Question =
  | { kind: 'help' }
  | { kind: 'profile' }
  | { kind: 'slides' }
  | { kind: 'edit'; post: Post }
  | { kind: 'withdraw'; post: Post }
  | { kind: 'report'; post: Post }
  | { kind: 'attest'; key: string; text: string };

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
  readonly draft: Draft;
  readonly question = signal<Question | null>(null);
  readonly notice = signal<string | null>(null);
  readonly slideText = signal(false);
  readonly composing = signal(false);
  readonly outbox = signal<Outbox | null>(null);
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
  readonly held = computed(() => [...this.state.own.value.values()].filter(({ post }) => !post.session || post.session === this.sessionId));
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
    this.draft = new Draft({
      session: sessionId,
      hashtag: () => this.state.conference.value?.hashtag ?? null,
      policyVersion: () => this.policyVersion,
      now: () => this.state.clock.now(),
      seen: () => this.seen(),
    });
  }

  private get policyVersion(): string {
    return this.state.conference.value?.policy?.version ?? '1';
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
    void this.openOutbox(me);
  }

  /** The slide a new post is about: the one on this reader's screen. */
  seen(): SlideRef | null {
    const deck = this.slides.deck.value?.id ?? this.live.value?.deck;
    const number = this.slides.current.value;
    return deck && number !== null ? { deck, number } : null;
  }

  tag(): string {
    return `#${(this.state.conference.value?.hashtag ?? '').replace(/^#/, '')}`;
  }

  async submit(): Promise<void> {
    const outbox = this.outbox.value;
    if (!outbox || !this.draft.ready.value) return;
    const post = this.draft.finish();
    const jpeg = this.draft.picture.value?.jpeg;
    const enclosure = jpeg ? { bytes: await jpeg.arrayBuffer(), type: jpeg.type } : null;
    this.draft.clear();
    this.composing.value = false;
    await outbox.add(post, enclosure);
  }

  reply(post: Post): void {
    this.draft.replyTo.value = post;
    this.composing.value = true;
  }

  /** Answers the question whether a text is about a specific patient. */
  async attest(key: string, kind: AttestationKind): Promise<void> {
    this.question.value = null;
    await this.outbox.value?.resend(key, { attestation: { version: this.policyVersion, kind } });
  }

  /** A refused or stale letter goes back into the composer. */
  async backToDraft(key: string): Promise<void> {
    const letter = this.outbox.value?.letters.value.find((each) => each.key === key);
    if (!letter) return;
    const jpeg = letter.picture ? new Blob([letter.picture.bytes], { type: letter.picture.type }) : null;
    this.draft.restore(letter.post, (letter.post.replyTo && this.state.find(letter.post.replyTo)) || null, jpeg);
    await this.outbox.value?.discard(key);
    this.question.value = null;
    this.composing.value = true;
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
    const answer = await editPost(this.conference, post.id, { text, ...said });
    this.take(answer.post);
  }

  async postWithoutPicture(post: Post): Promise<void> {
    await this.attempt(async () => this.take((await editPost(this.conference, post.id, { media: [] })).post));
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
    await this.outbox.value?.wipe();
    this.reactions.wipe();
    await signOut().catch(() => undefined);
    location.reload();
  }

  /** An answer about an own post: on the wall, held, or gone. */
  private take(post: Post): void {
    if (post.state === 'published') {
      this.state.dropOwn(post.id);
      this.state.add([post]);
    } else {
      if (post.state === 'held') this.state.hide(post.id);
      this.state.setOwn({ post, state: post.state, step: 'received' });
    }
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.notice.value = error instanceof Problem ? explain(error) : t('error.unreachable');
    }
  }

  private async openOutbox(me: Participant): Promise<void> {
    const outbox = new Outbox(
      await openLetterStore(),
      {
        upload: async (_letter, picture) =>
          (await uploadPicture(this.conference, new Blob([picture.bytes], { type: picture.type }))).id,
        send: async (letter, post) => (await sendPost(this.conference, post, letter.key)).post,
      },
      {
        author: me.id,
        conference: this.conference,
        onSent: (post) => {
          this.feed.release();
          this.take(post);
        },
        onRefused: (letter, problem) => {
          if (problem.is('attestation-needed')) this.question.value = { kind: 'attest', key: letter.key, text: letter.post.text };
          this.announcer.urgent(t('outbox.refused', { why: explain(problem) }));
        },
      },
    );
    this.outbox.value = outbox;
    await outbox.open();
    effect(() => {
      if (this.state.status.value === 'live') outbox.flushNow();
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
