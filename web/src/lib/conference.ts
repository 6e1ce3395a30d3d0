import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { forgetPictures } from './forget';
import { PostLog } from './posts';
import { ServerClock } from './clock';
import { StreamClient, type StreamStatus } from './stream';
import { refreshSession } from './api';
import { getConference } from './plenary';
import { Problem } from './problem';
import type { Conference, OwnChange, OwnFinding, Post, PostState, Session, SlideRef, Step, StreamEvent, Tally } from './types';

export interface OwnPost {
  post: Post;
  state: PostState;
  step: Step;
  clause: string | null;
  findings: readonly OwnFinding[];
}

export interface Presence {
  viewers: number;
  onsite: number;
  remote: number;
}

export interface FollowOptions {
  conference: string;
  session?: string;
  /** Silence after which a line that looks open is asked whether it still is. */
  silenceMs?: number;
  /** Called for deck and policy events, whose content is read over HTTP. */
  onDeck?(event: Extract<StreamEvent, { type: 'deck' }>): void;
  onSlide?(event: Extract<StreamEvent, { type: 'slide' }>): void;
  onRights?(event: Extract<StreamEvent, { type: 'slide.rights' }>): void;
}

/** Posts come to the screen at most four times a second, however fast they arrive. */
const PATCH_MS = 250;

/**
 * The state of one conference as its stream tells it, in signals. Slides and retractions show at once; posts are
 * patched in batches. What is read over HTTP (older posts, own posts) is put in by `add` and `setOwn`.
 */
export class ConferenceState {
  readonly clock = new ServerClock();
  readonly status = signal<StreamStatus>('opening');
  readonly conference = signal<Conference | null>(null);
  readonly sessions = signal<ReadonlyMap<string, Session>>(new Map());
  /** The slide now shown, by session. */
  readonly slides = signal<ReadonlyMap<string, SlideRef>>(new Map());
  readonly presence = signal<Presence | null>(null);
  readonly frozen = signal(false);
  readonly tallies = signal<ReadonlyMap<string, Tally>>(new Map());
  readonly own = signal<ReadonlyMap<string, OwnPost>>(new Map());
  /** Server time of the last thing heard. */
  readonly lastHeard = signal<number | null>(null);
  private readonly log = new PostLog();
  private readonly list = signal<readonly Post[]>([]);
  /** Own posts that a new connection has not named again: the server names all before it says live. */
  private unconfirmed = new Set<string>();
  private patching: ReturnType<typeof setTimeout> | undefined;
  private client: StreamClient | null = null;
  private options: FollowOptions | null = null;

  /** Published posts, oldest first, in the log's order. */
  get posts(): ReadonlySignal<readonly Post[]> {
    return this.list;
  }

  follow(options: FollowOptions): void {
    this.options = options;
    void this.readConference(options.conference);
    this.client = new StreamClient({
      path: `/api/v1/conferences/${encodeURIComponent(options.conference)}/stream`,
      session: options.session,
      silenceMs: options.silenceMs,
      clock: this.clock,
      onEvents: (events) => this.apply(events),
      onStatus: (status) => {
        this.status.value = status;
      },
      renew: refreshSession,
      mayRead: async () => {
        try {
          await getConference(options.conference);
          return true;
        } catch (error) {
          return !(error instanceof Problem) || error.passing;
        }
      },
    });
    this.client.start();
  }

  /** Closes the line and resumes on a new one. */
  reopen(): void {
    this.client?.reopen();
  }

  retryNow(): void {
    this.client?.retryNow();
  }

  stop(): void {
    this.client?.stop();
    clearTimeout(this.patching);
    this.patching = undefined;
  }

  /** Puts in posts that were read over HTTP; the ones known to be gone stay gone. */
  add(posts: readonly Post[]): void {
    for (const post of posts) this.log.put(post);
    this.patch();
  }

  find(id: string): Post | undefined {
    return this.log.find(id);
  }

  /** Whether it is known to have been taken away. */
  isGone(id: string): boolean {
    return this.log.isGone(id);
  }

  setOwn({ post, state, step, clause, findings }: OwnChange): void {
    this.unconfirmed.delete(post.id);
    const next = new Map(this.own.value);
    if (state === 'held' || state === 'rejected') {
      next.set(post.id, { post, state, step: step ?? 'received', clause: clause ?? null, findings: findings ?? [] });
    } else next.delete(post.id);
    this.own.value = next;
  }

  /** The server's answer about an own post that is held: what the stream has said about the same since is newer. */
  answered(post: Post): void {
    const known = this.own.value.get(post.id);
    const same = known && known.post.text === post.text && String(known.post.media.map(({ id }) => id)) === String(post.media.map(({ id }) => id));
    if (!same || known.state !== post.state) this.setOwn({ post, state: post.state, step: 'received' });
  }

  dropOwn(id: string): void {
    const next = new Map(this.own.value);
    if (next.delete(id)) this.own.value = next;
  }

  /** Takes a post off the screen that may come back, e.g. an own edit that is being checked again. */
  hide(id: string): void {
    this.log.hide(id);
    this.patch();
  }

  /** Takes a post away at once: own withdrawal does not wait for the stream. */
  drop(id: string): void {
    this.log.remove(id);
    this.dropOwn(id);
    this.patch();
  }

  setTally(tally: Tally): void {
    this.tallies.value = new Map(this.tallies.value).set(tally.id, tally);
  }

  apply(events: readonly StreamEvent[]): void {
    batch(() => {
      for (const event of events) this.applyOne(event);
    });
    this.lastHeard.value = this.clock.now();
  }

  /** The policy and its clauses are not in the snapshot. */
  private async readConference(slug: string): Promise<void> {
    try {
      this.conference.value = { ...(await getConference(slug)), ...this.conference.value };
    } catch {
      // What depends on it waits for the next page; the stream says what is wrong with the connection.
    }
  }

  private applyOne(event: StreamEvent): void {
    switch (event.type) {
      case 'hello':
        this.unconfirmed = new Set(this.own.value.keys());
        return;
      case 'live':
        for (const id of this.unconfirmed) this.dropOwn(id);
        this.unconfirmed.clear();
        return;
      case 'snapshot':
        return this.replace(event);
      case 'post':
        this.log.publish(event.post, event.seq);
        if (this.own.value.has(event.post.id)) this.dropOwn(event.post.id);
        return this.patchSoon();
      case 'post.edited':
        this.log.put(event.post, event.seq);
        return this.patchSoon();
      case 'post.gone':
        forgetPictures(this.log.find(event.id)?.media ?? []);
        return this.drop(event.id);
      case 'slide':
        this.slides.value = new Map(this.slides.value).set(event.session, { deck: event.deck, number: event.number });
        return this.options?.onSlide?.(event);
      case 'slide.rights':
        return this.options?.onRights?.(event);
      case 'deck':
        return this.options?.onDeck?.(event);
      case 'session':
        return this.putSession(event.session);
      case 'policy':
        if (this.conference.value && event.policy) this.conference.value = { ...this.conference.value, policy: event.policy };
        if (this.conference.value && event.screening) this.conference.value = { ...this.conference.value, screening: event.screening };
        return;
      case 'wall':
        this.frozen.value = event.frozen;
        return;
      case 'tally':
        this.tallies.value = new Map([...this.tallies.value, ...event.posts.map((tally) => [tally.id, tally] as const)]);
        return;
      case 'presence':
        this.presence.value = { viewers: event.viewers, onsite: event.onsite, remote: event.remote };
        return;
      case 'own':
        return this.setOwn(event);
      default:
    }
  }

  private replace(snapshot: Extract<StreamEvent, { type: 'snapshot' }>): void {
    if (snapshot.conference) this.conference.value = { ...this.conference.value, ...snapshot.conference };
    const sessions = snapshot.sessions ?? snapshot.conference?.sessions ?? [];
    this.sessions.value = new Map(sessions.map((session) => [session.id, session]));
    this.slides.value = new Map(sessions.flatMap((session) => (session.slide ? [[session.id, session.slide] as const] : [])));
    this.frozen.value = snapshot.wall?.frozen ?? false;
    this.log.clear();
    for (const post of snapshot.posts ?? []) this.log.put(post);
    this.tallies.value = new Map([
      ...(snapshot.posts ?? []).flatMap((post) => (post.tally ? [[post.id, { id: post.id, ...post.tally }] as const] : [])),
      ...(snapshot.tallies ?? []).map((tally) => [tally.id, tally] as const),
    ]);
    for (const own of snapshot.own ?? []) this.setOwn(own);
    this.patch();
  }

  private putSession(session: Session): void {
    const before = this.sessions.value.get(session.id);
    this.sessions.value = new Map(this.sessions.value).set(session.id, { ...before, ...session });
  }

  private patchSoon(): void {
    this.patching ??= setTimeout(() => this.patch(), PATCH_MS);
  }

  private patch(): void {
    clearTimeout(this.patching);
    this.patching = undefined;
    this.list.value = this.log.inOrder();
  }
}
